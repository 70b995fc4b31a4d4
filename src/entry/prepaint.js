if (location.protocol !== 'file:') document.documentElement.dataset.live = '';
if (/[?&]known=/.test(location.search)) document.documentElement.dataset.known = '';
try {
  const theme = localStorage.getItem('contested-record:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* The system's theme is shown where storage is not allowed. */
}
