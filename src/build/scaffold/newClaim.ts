import { nearest } from '../nearest';
import type { Loaded } from '../load';
import { id as plainId } from '../shapeParts';
import type { RawClaim, RawQuestion } from '../shapes';
import { appended } from './append';
import { ScaffoldError, type Change } from './change';
import { listed, needed, taken, type Given } from './entries';
import { freeId } from './freeId';

/**
 * A new claim at the end of its question, in the file of its event, of which nothing else changes. With `asks` and `unit` (or without
 * `unit`, with a `position`) a question that is not there yet is made.
 * @param address `event.question`
 * @throws ScaffoldError if event, question, claimant or source do not exist, or the id is taken
 */
export function newClaim(
  address: string,
  given: Given,
  record: Loaded,
  files: ReadonlyMap<string, string>,
): Change {
  const [eventId = '', questionId = '', more] = address.split('.');
  if (!eventId || !questionId || more !== undefined)
    throw new ScaffoldError(`\`${address}\` is no question: write event.question`);
  const item = record.events.find(({ value }) => value.id === eventId || value.aliases?.includes(eventId));
  if (!item) throw new ScaffoldError(missing('event', eventId, [...taken(record.events).keys()]));
  const { value: event, file } = item;
  const at = event.questions.findIndex((q) => q.id === questionId);
  const question = event.questions[at];
  const claimant = known('claimant', needed('claimant', given), taken(record.claimants));
  const source = known('source', needed('source', given), taken(record.sources));
  const own = new Map(
    (question?.claims ?? []).map((c): [string, string] => [c.id ?? c.claimant, `${event.id}.${questionId}`]),
  );
  const id = freeId(given.id ?? claimant, 'claim', plainId, own);
  const claim = claimOf(id, claimant, source, given);
  const text = files.get(file.name) ?? file.text;
  const made = `${event.id}.${questionId}.${id}`;
  if (question) return { file: file.name, text: appended(text, ['questions', at, 'claims'], claim), made };
  if (given.asks === undefined) {
    const others = event.questions.map((q) => q.id);
    throw new ScaffoldError(
      `${missing('question', questionId, others)}; to ask it, say what it --asks and its --unit`,
    );
  }
  return { file: file.name, text: appended(text, ['questions'], questionOf(questionId, claim, given)), made };
}

function claimOf(id: string, claimant: string, source: string, given: Given): RawClaim {
  const says = needed('says', given);
  const { position, stated, note, worded, counted, where, during, method, at } = given;
  const scope = present({ counted, where, during, method });
  const via = listed(given.via);
  return {
    ...(id === claimant ? {} : { id }),
    claimant,
    ...present({ position }),
    says: /^(0|[1-9]\d*)$/.test(says) ? Number(says) : says,
    ...present({ worded, stated }),
    ...(Object.keys(scope).length ? { scope } : {}),
    ...present({ note }),
    cite: [{ source, ...present({ at }), ...(via.length ? { via } : {}) }],
  };
}

function questionOf(id: string, claim: RawClaim, { asks = '', unit, label }: Given): RawQuestion {
  if (unit !== undefined) return { id, asks, unit, claims: [claim] };
  if (claim.position === undefined)
    throw new ScaffoldError('a question asks for amounts (--unit) or texts (--position, with its --label)');
  return { id, asks, positions: { [claim.position]: label ?? claim.position }, claims: [claim] };
}

/** The keys that have a value. */
function present<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

function known(what: string, id: string, all: ReadonlyMap<string, string>): string {
  if (all.has(id)) return id;
  throw new ScaffoldError(missing(what, id, [...all.keys()]));
}

function missing(what: string, id: string, all: readonly string[]): string {
  const near = nearest(id, all);
  return `there is no ${what} \`${id}\`${near === null ? '' : ` — did you mean \`${near}\`?`}`;
}
