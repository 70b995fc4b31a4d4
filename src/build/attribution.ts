import { SIGN } from './sentences';

/** Forms that are verbs of saying wherever they stand. */
const VERBS =
  'say|says|said|saying|tell|tells|told|telling|write|writes|wrote|written|reported|stated|denies|denied|deny|denying|' +
  'rejects|rejected|reject|announces?|announced|believes?|believed|thinks?|thought|expects?|expected|warns?|warned|' +
  'adds|added|argues?|argued|concludes?|concluded|confirms?|confirmed|explains?|explained|describes?|described|' +
  'recalls?|recalled|remembers?|remembered|mentioned|quotes|quoted|calls|accuses?|alleges?|counted|estimated|' +
  'acknowledges?|acknowledged|grants? that|granted that|insists?|insisted|maintains?|maintained that|complains?|' +
  'complained|asserts?|asserted|contends?|contended|answered|suspects|suspected that|blamed|announcing|names? as|' +
  '(?:had|has|have) (?:named|called)|holds? that|held that|finds|finds? that|found that|judge[sd]? that|shows? that|' +
  'speaks?(?! for)|spoke(?! for)|called (?:it|them|him|her|this|that|these|those|for|on)|protested that|' +
  'testifie[sd]|judged|noted|pointed to|attributed|disputed (?:that|this|it|the)|doubts?|doubted';
/** Forms that are also nouns or adjectives: verbs only after their subject and not before “of”. */
const NOUNS_TOO =
  'reports?|counts?|claims?|claimed|names?|call|answers?|notes?|estimates?|mentions?|accused|charges|charged that|' +
  'alleged|blames?|disputes?|lists|judges|dates';
const BEFORE_NOUNS =
  '(?:a|an|the|this|that|these|those|no|any|some|every|each|its|their|his|her|our|whose|of|by|in|from|for|with|on|to|most|' +
  "many|few|several|other|one|two|three|first|last|official|press|new|own|further|higher|lower|both|all|[\\p{L}-]+[’']s|[\\p{L}-]+s[’'])";
const BE = '(?:is|are|was|were|be|been|being)';
const ADVERB = '(?:\\p{L}+ly|not|never|also|still|since|often|later|then|now|once|again)';

const SAYS = new RegExp(
  `(?<![\\p{L}-])(?:(?<sure>${VERBS})|(?<!(?<![\\p{L}-])${BEFORE_NOUNS} )(?<=\\S )(?:${NOUNS_TOO})(?! of(?![\\p{L}])))(?![\\p{L}-])`,
  'giu',
);
/** What is said without a speaker: “is said to”, “was reported”; “is quoted” names one. */
const PASSIVE = new RegExp(`(?<![\\p{L}])${BE}(?: ${ADVERB}){0,3} $`, 'iu');
const SPEAKER = /(?<![\p{L}-])by(?![\p{L}-])/iu;

const DOCUMENTS =
  'chronology|articles?|columns?|columnist|commentary|commentator|letter|website|blog|encyclopedia|headline|title|dispatch|' +
  'overview|brief|feature|obituary|agency|agencies|newspapers?|reports?|documents?|outlet|book';

/** Ways of naming whose account it is, or of saying that accounts part, without a verb of saying. */
const FRAMES = new RegExp(
  '(?<![\\p{L}-])(?:' +
    [
      'according to',
      'in (?:\\S+ ){1,5}(?:words|view|eyes|account|telling)',
      'by (?:\\S+ ){1,5}(?:accounts?|reports?|counts?|versions?|telling|reckoning|estimates?|words|figures?)',
      '(?:accounts?|reports?|counts?|documents?|sources?|versions?|sides?|statements?)(?: \\S+){0,3} (?:differ|differs|part|disagree|contradict)',
      `${BE}(?: ${ADVERB}){0,2} (?:disputed|contested|unclear|uncertain|unknown|known)`,
      "[\\p{L}]+['’]s (?:own )?(?:words|account|version|statement|view)",
      'remains? (?:disputed|contested|unclear|uncertain|unknown)',
      'told (?:all )?(?:differently|apart|in (?:\\S+ )?(?:\\S+ )?ways?)',
      '(?:puts?|lays?|laid) the blame on',
      'as (?:\\S+ ){1,4}(?:sums?|puts?|tells?|has|have) (?:it|them|him|her|this)',
      `(?:${DOCUMENTS})(?: \\S+){0,3} (?:has|have|had|puts?|gives?|dates?|lists)`,
      `${BE} quoted`,
    ].join('|') +
    ')(?![\\p{L}-])',
  'iu',
);

/**
 * Whether a sentence says who says so: by a reference to a claim or source, a verb of saying with its speaker, a
 * phrase like “by one account”, or by saying that it is disputed.
 * @param text a sentence as rules read it (`sentencesOf`)
 */
export function isAttributed(text: string): boolean {
  if (text.includes(SIGN.claim) || text.includes(SIGN.source) || FRAMES.test(text)) return true;
  return [...text.matchAll(SAYS)].some((hit) => {
    if (!PASSIVE.test(text.slice(0, hit.index))) return true;
    return SPEAKER.test(text.slice(hit.index + hit[0].length));
  });
}

/** Whether a sentence asks whether something is so, which asserts nothing. */
export function asksWhether(text: string): boolean {
  return /^(?:Who|Whether|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should)\b.*\?$/u.test(
    text,
  );
}
