/** Parts of the examples' files, made as they are loaded: a whole file is large, and each place needs little of it. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Json = Record<string, unknown>;
interface ExampleFile extends Json {
  id: string;
  answers: Record<string, Json>;
  example: Json & { expected: { fit?: string[] } };
}

const PARTS: Record<string, (file: ExampleFile) => Json> = {
  card: ({ id, example: { title, statement, place, years, expected } }) => {
    const contrast = expected.fit?.every((fit) => fit === 'does-not-fit') ?? false;
    return { id, title, statement, place, years, contrast };
  },
  case: ({ id, answers, example: { title, place, years, outcome, sources } }) => {
    const coded = Object.entries(answers).filter(([, answer]) => answer.value !== undefined);
    return { id, title, place, years, outcome, sources, answers: Object.fromEntries(coded.map(([item, { value }]) => [item, { value }])) };
  },
};

/** `….shidra.json?card` is what a list shows of an example; `….shidra.json?case` what it takes to compare with it. */
export function exampleParts(): Plugin {
  return {
    name: 'shidra-example-parts',
    enforce: 'pre',
    load(address) {
      const [path, query = ''] = address.split('?');
      const part = path?.endsWith('.shidra.json') ? PARTS[query] : undefined;
      if (!part) return null;
      this.addWatchFile(path!);
      return { code: `export default ${JSON.stringify(part(JSON.parse(readFileSync(path!, 'utf8')) as ExampleFile))}`, moduleType: 'js' };
    },
  };
}
