/** Files with a passphrase, on their way in. */
import { mount, unmount } from 'svelte';
import { loadMessages, type InterfaceLanguage } from '../../i18n/locale';
import { ImportError } from '../../questionnaire/import-error';
import { isSealed, unseal } from '../../storage/sealed';

/** The last one that opened a file: of many that are dropped together it is asked once. */
let last: string | undefined;

/**
 * The text itself, or what is sealed in it, once the person has typed the passphrase.
 * @param file as the person knows it
 * @throws ImportError `sealed` where none is given, and as `unseal` does
 */
export async function unsealed(text: string, file: string, language: InterfaceLanguage): Promise<string> {
  if (!isSealed(text)) return text;
  const known = last === undefined ? undefined : await tryOn(text, last);
  return known ?? ask(text, file, language);
}

async function ask(text: string, file: string, language: InterfaceLanguage): Promise<string> {
  const [{ sealingWords }, { default: AskPassphrase }, { refused }] = await Promise.all([
    import('../../i18n/sealing'),
    import('./AskPassphrase.svelte'),
    loadMessages(language),
  ]);
  return new Promise((resolve, reject) => {
    const end = (): void => void unmount(asked);
    const attempt = async (passphrase: string): Promise<string | undefined> => {
      try {
        const opened = await tryOn(text, passphrase);
        if (opened === undefined) return refused['wrong-passphrase']();
        resolve(opened);
      } catch (error) {
        reject(error instanceof Error ? error : new ImportError('sealed'));
      }
      end();
      return undefined;
    };
    const cancel = (): void => {
      end();
      reject(new ImportError('sealed'));
    };
    const asked = mount(AskPassphrase, { target: document.body, props: { say: sealingWords[language].open, file, attempt, cancel } });
  });
}

/** @returns undefined where the passphrase does not open it */
async function tryOn(text: string, passphrase: string): Promise<string | undefined> {
  try {
    const opened = await unseal(text, passphrase);
    last = passphrase;
    return opened;
  } catch (error) {
    if (error instanceof ImportError && error.code === 'wrong-passphrase') return undefined;
    throw error;
  }
}
