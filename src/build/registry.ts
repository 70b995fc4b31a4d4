import type { Problem } from './problems';
import type { Item } from './load';
import { nearest } from './nearest';
import { reporter, type Report } from './shape';

/** Things of one kind by id and alias. Reports what is there twice and what is not there. */
export class Registry<T extends { id: string; aliases?: string[] | undefined }> {
  private readonly byId = new Map<string, Item<T>>();
  private readonly canonical = new Map<string, string>();
  private readonly guesses = new Map<string, string | null>();

  /** @param incomplete some of its files could not be read: what is not there may stand in them */
  constructor(
    readonly name: string,
    readonly items: Item<T>[],
    private readonly incomplete: boolean,
    problems: Problem[],
  ) {
    for (const item of items) {
      const report = reporter(item.file, problems, item.base);
      const ids = [item.value.id, ...(item.value.aliases ?? [])];
      ids.forEach((id, i) => {
        const other = this.byId.get(this.canonical.get(id) ?? '');
        if (!other) {
          this.canonical.set(id, item.value.id);
          if (i === 0) this.byId.set(id, item);
          return;
        }
        const where = `${other.file.name}:${other.file.at(other.base).line}`;
        const path = i === 0 ? ['id'] : ['aliases', i - 1];
        report(
          path,
          'DUPLICATE_ID',
          `another ${name} has the id \`${id}\`, at ${where}`,
          'choose another id',
        );
      });
    }
  }

  /** The thing under an id or alias. */
  get(id: string): T | undefined {
    return this.byId.get(this.canonical.get(id) ?? '')?.value;
  }

  /** The present id behind an id or alias; one that leads nowhere stays as it is. */
  present(id: string): string {
    return this.canonical.get(id) ?? id;
  }

  /** The same, but reports one that leads nowhere. */
  resolve(id: string, path: (string | number)[], report: Report): string {
    if (!this.canonical.has(id) && !this.incomplete) {
      const near = this.guess(id);
      const mend = near ? `did you mean \`${near}\`?` : `enter the ${this.name}, or correct the id`;
      report(path, 'UNKNOWN_ID', `there is no ${this.name} \`${id}\``, mend);
    }
    return this.present(id);
  }

  /** Remembered, because one id that was lost is missed in many places. */
  private guess(id: string): string | null {
    let near = this.guesses.get(id);
    if (near === undefined) this.guesses.set(id, (near = nearest(id, this.canonical.keys())));
    return near;
  }
}
