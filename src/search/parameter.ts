import type { Parameter } from '../model/parameters';

/** What is searched for, as the address holds it. */
export const searchParameters = {
  query: {
    key: 'q',
    parse: (text) => (text.length <= 200 ? text : null),
    print: (text) => text,
    fallback: '',
    history: 'replace',
  } satisfies Parameter<string> as Parameter<string>,
};
