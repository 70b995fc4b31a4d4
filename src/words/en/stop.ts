/** Words that say too little to be looked for. */
export const stopWords =
  'a an and are as at be been but by for from had has have he her his in into is it its no not of on or she so some such than that the their them then there these they this those to was we were what when where which who whom whose will with would';
