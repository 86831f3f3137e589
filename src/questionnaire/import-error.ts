/** What can be wrong with a file that is opened. Codes only: the sentences are in the interface's dictionaries. */

/** Why a file was refused. */
export type ImportErrorCode =
  | 'not-json'
  | 'truncated'
  | 'foreign'
  | 'newer-version'
  | 'other-questionnaire'
  | 'malformed'
  | 'answer-out-of-scale'
  | 'too-large'
  | 'unreadable'
  | 'pdf-encrypted'
  | 'pdf-without-assessment'
  | 'pdf-several'
  | 'pdf-damaged'
  | 'sealed'
  | 'wrong-passphrase'
  | 'cannot-unseal';

/** What was noticed or repaired in a file that was taken in. */
export type ImportMessageCode =
  'migrated' | 'unknown-item' | 'unknown-field' | 'checksum' | 'repaired' | 'result-left-out' | 'result-of-other-version';

/** `at` is the path of the field in the file, empty for the whole of it; `detail` says technically what was found or expected. */
export interface ImportMessage {
  code: ImportMessageCode;
  at: string;
  detail: string;
}

/** A file was refused, and nothing of it was taken in. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly at: string;
  readonly detail: string;

  constructor(code: ImportErrorCode, at = '', detail = '') {
    super([code, at, detail].filter((part) => part !== '').join(': '));
    this.name = 'ImportError';
    this.code = code;
    this.at = at;
    this.detail = detail;
  }
}
