/** What can be wrong with what comes back from a workshop. Codes only: the sentences are in the interface's dictionaries. */

/**
 * `damaged`: not whole, or changed on the way. `newer-version`: made by a newer page. `other-workshop`, `other-questionnaire`, `other-form`,
 * `other-round`: right in itself, but not of this one.
 */
export type GroupErrorCode =
  'damaged' | 'newer-version' | 'other-workshop' | 'other-questionnaire' | 'other-form' | 'other-round' | 'not-open';

export class GroupError extends Error {
  readonly code: GroupErrorCode;

  constructor(code: GroupErrorCode) {
    super(code);
    this.name = 'GroupError';
    this.code = code;
  }
}
