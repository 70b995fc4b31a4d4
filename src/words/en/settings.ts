/** The words of the settings, which are fetched when the reader opens them. */
export const settings = {
  'theme.label': 'Theme',
  'theme.system': 'As the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'text.label': 'Text size',
  'text.normal': 'Normal',
  'text.large': 'Large',
  'text.larger': 'Larger',
  'text.largest': 'Twice as large',
  'motion.label': 'Motion',
  'motion.system': 'As the system',
  'motion.reduced': 'Reduced',
  'language.label': 'Language',
} as const;

export type SettingsWords = typeof settings;
