/**
 * Fetches the files of a folder (JSON) when they are wanted, each once. What fails may be asked for again.
 * @param base the address of the folder
 */
export function fetchOnce<File>(base: string): (name: string) => Promise<File> {
  const asked = new Map<string, Promise<File>>();
  return (name) => {
    const known = asked.get(name) ?? read<File>(`${base}${name}.json`);
    asked.set(name, known);
    known.catch(() => asked.delete(name));
    return known;
  };
}

async function read<File>(address: string): Promise<File> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return (await answer.json()) as File;
}
