/** What is wrong with a value and how to mend it, packed into the one string that zod carries for us. */
export interface Message {
  code: string;
  what: string;
  mend: string;
}

/** Packs a message. JSON, so that no text of the data can be taken for a separator. */
export const say = (code: string, what: string, mend: string): string => JSON.stringify([code, what, mend]);

/** Takes a message of `say` apart; `null` for zod's own messages. */
export function unpack(message: string): Message | null {
  if (!message.startsWith('["')) return null;
  const [code = '', what = '', mend = ''] = JSON.parse(message) as string[];
  return { code, what, mend };
}
