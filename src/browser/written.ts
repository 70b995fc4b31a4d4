/**
 * Keeps what stands after `?` in the address.
 * @param back the reader went back or forward: the address has changed
 * @returns writes it, as an entry of its own in the history or in place of the present one
 */
export function writtenAddress(back: () => void): (search: string, isNew: boolean) => void {
  addEventListener('popstate', back);
  return (search, isNew) => {
    if (search === location.search) return;
    const address = location.pathname + search + location.hash;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
}
