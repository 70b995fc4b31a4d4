{
  const { dataset } = document.documentElement;
  if (location.protocol !== 'file:') dataset.live = '';
  if (/[?&]known=/.test(location.search)) {
    dataset.known = '';
    // Where the script that would show that day cannot be had, the whole story is better than nothing.
    addEventListener('error', ({ target }) => target.src && delete dataset.known, true);
  }
  try {
    for (const one of [
      'theme.light',
      'theme.dark',
      'text.large',
      'text.larger',
      'text.largest',
      'motion.reduced',
    ]) {
      const [name, value] = one.split('.');
      if (localStorage.getItem(`contested-record:${name}`) === value) dataset[name] = value;
    }
  } catch {
    /* Where storage is not allowed the page is as the system has it. */
  }
}
