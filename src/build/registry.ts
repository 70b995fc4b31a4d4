import type { Problem } from './problems';
import type { Item } from './load';
import { nearest } from './nearest';
import { reporter, type Report } from './shape';

/** Things of one kind by id and alias. Reports what is there twice and what is not there. */
export class Registry<T extends { id: string; aliases?: string[] | undefined }> {
  private readonly byId = new Map<string, Item<T>>();
  private readonly canonical = new Map<string, string>();

  constructor(
    readonly name: string,
    readonly items: Item<T>[],
    private readonly incomplete: boolean,
    problems: Problem[],
  ) {
    for (const item of items) {
      const report = reporter(item.file, problems, item.base);
      for (const id of [item.value.id, ...(item.value.aliases ?? [])]) {
        const other = this.byId.get(this.canonical.get(id) ?? '');
        if (other) {
          const where = `${other.file.name}:${other.file.at(other.base).line}`;
          report(['id'], 'DUPLICATE_ID', `another ${name} has the id \`${id}\`, at ${where}`, 'choose another id');
        } else {
          this.canonical.set(id, item.value.id);
          if (id === item.value.id) this.byId.set(id, item);
        }
      }
    }
  }

  /** The thing under an id or alias. */
  get(id: string): T | undefined {
    return this.byId.get(this.canonical.get(id) ?? '')?.value;
  }

  /** The present id of a reference; reports one that leads nowhere and returns it as it is. */
  resolve(id: string, path: (string | number)[], report: Report): string {
    const found = this.canonical.get(id);
    if (found) return found;
    if (!this.incomplete) {
      const near = nearest(id, this.canonical.keys());
      const mend = near ? `did you mean \`${near}\`?` : `enter the ${this.name}, or correct the id`;
      report(path, 'UNKNOWN_ID', `there is no ${this.name} \`${id}\``, mend);
    }
    return id;
  }
}
