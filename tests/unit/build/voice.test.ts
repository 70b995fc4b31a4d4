import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { asksWhether, isAttributed } from '../../../src/build/attribution';
import { Editorial } from '../../../src/build/editorial';
import { fingerprint, PrivateNames } from '../../../src/build/privateNames';
import { sentencesOf } from '../../../src/build/sentences';
import type { RawEditorial } from '../../../src/build/shapes';

/** The rules of this archive, on sentences of it and on sentences that it must never hold. */
const file = fileURLToPath(new URL('../../../data/editorial.yaml', import.meta.url));
const CLAIMANTS = ['Akbar Bugti', 'Sarfaraz Bugti', 'Zulfikar Ali Bhutto', 'Bhutto', 'Mohsin Naqvi', 'Naqvi'];
const editorial = new Editorial(parse(readFileSync(file, 'utf8')) as RawEditorial, CLAIMANTS);

/** `CODE piece` of every problem. */
function found(check: 'voice' | 'deedsIn', text: string, answer = false): string[] {
  const problems: string[] = [];
  editorial[check](
    text,
    [],
    (_, code, _what, _mend, inside) => problems.push(`${code} ${[inside].flat().at(-1) as string}`),
    answer,
  );
  return problems;
}
const hidden = (text: string) => found('deedsIn', text).filter((p) => p.startsWith('HIDDEN_ACTOR'));
const charges = (text: string) => found('deedsIn', text).filter((p) => p.startsWith('UNATTRIBUTED'));
const readAs = (text: string) => sentencesOf(text).map((s) => s.text);

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One here. Two there! Three?', ['One here.', 'Two there!', 'Three?']],
    ['A. R. Siddiqi writes. Dr. Shah adds.', ['A. R. Siddiqi writes.', 'Dr. Shah adds.']],
    ['“It is so.” They left.', ['“It is so.”', 'They left.']],
    ['Of {@1948} and {a.b.c}. {e} began.', ['Of ○ and ◆.', '□ began.']],
    ['See {source:x}, *then* {e.when}.', ['See ◇, then ○.']],
    ['No end\nto this', ['No end', 'to this']],
    ['They waited … and left.', ['They waited … and left.']],
  ])('%s', (text, sentences) => expect(readAs(text)).toEqual(sentences));

  it('keep what stands in the file', () => {
    expect(sentencesOf('He *was* shot. In {@1948}  he left.').map((s) => s.raw)).toEqual([
      'He *was* shot.',
      'In {@1948}  he left.',
    ]);
  });
});

describe('attribution', () => {
  it.each([
    'They were shot, the police say.',
    'The police said that they were shot.',
    'According to a witness they were shot.',
    'Men were shot, ◆ of them.',
    'By one account they were shot.',
    'By most reports a woman was killed.',
    'Whether they were shot is disputed.',
    'How many were killed, and when it ended, is told differently.',
    'Newspapers report that they were shot.',
    'The committee counts those who were taken.',
    'A police chief had named him as the leader of those who were shot.',
    'President Musharraf is quoted that the officer was not guilty.',
    'It was said by the police that they were shot.',
    'Sources differ on when they were shot.',
    'A news site gives the military’s words: they were killed in a raid.',
    'A chronology in Dawn has the army invade Kalat.',
    'The Guardian dates the shooting to then.',
    'Accounts linked to the army called it made up.',
    'Nationalists, as a newspaper sums them up, were shot.',
  ])('is there: %s', (text) => expect(isAttributed(text)).toBe(true));

  it.each([
    'They were shot.',
    'They are said to have been shot.',
    'They were reported dead.',
    'It was alleged that they were shot.',
    'The state had them shot.',
    'A scheme called One Unit was ended.',
    'The report of the shooting was lost.',
    'No claim of responsibility was found.',
    'The counts of the dead went on.',
    'Mama Qadeer, who speaks for the families, was shot.',
    'The accused men were shot.',
    'Their names were struck.',
    'The answer was war.',
    'What was told is under □.',
    'The group’s alleged leader was shot.',
  ])('is not there: %s', (text) => expect(isAttributed(text)).toBe(false));

  it('tells what asks whether from what takes it for granted', () => {
    expect(asksWhether('Did he order it?')).toBe(true);
    expect(asksWhether('Why did he order it?')).toBe(false);
  });
});

describe('words that take a side', () => {
  const words = (text: string) => found('voice', text).map((p) => p.split(' ').slice(1).join(' '));

  it.each<[string, string]>([
    ['Terrorists struck.', 'Terrorists'],
    ['Two soldiers were martyred.', 'martyred'],
    ['The mastermind was caught.', 'mastermind'],
    ['A notorious camp.', 'notorious'],
    ['A banned outfit attacked.', 'outfit'],
    ['The BLA claimed to have killed them.', 'claimed to'],
    ['The army claims that it won.', 'claims that it'],
    ['It claims to have won.', 'claims to have'],
    ['He admits the killing.', 'admits'],
    ['Officials refute the first of these.', 'refute'],
    ['ISPR says that a violent mob attacked.', 'mob'],
    ['Its so-called parliament met.', 'so-called'],
    ['The puppet government fell.', 'puppet'],
    ['The military holds a press conference. What it alleges there is told below.', 'alleges'],
    ['Militants attacked a post.', 'Militants'],
    ['Separatist armed groups come together.', 'Separatist'],
    ['The crackdown went on.', 'crackdown'],
    ['His alleged leader fled.', 'alleged'],
    ['It was all propaganda.', 'propaganda'],
    ['A peaceful march began.', 'peaceful'],
    ['How does the state treat peaceful dissent?', 'peaceful'],
    ['The police say that terrorists struck.', 'terrorists'],
    ['The police speak. Militants fled.', 'Militants'],
  ])('%s', (text, word) => expect(words(text)).toEqual([word]));

  it.each([
    'Officials count {zehri.killed.officials} militants killed in fights.',
    'The Guardian calls them violent and separatist.',
    'The military’s media wing said that it had weakened the BLA, which called this propaganda.',
    'The committee says that a peaceful sit-in was attacked.',
    'The chief minister speaks of innocent people.',
    'Others call that a pretext.',
    'By one account the authorities answer with a crackdown.',
    'The army calls them “terrorists”.',
    'A police chief had named him as the alleged leader.',
    'An analyst passes on the allegation; he denied that.',
    'Are some of the groups proxies of Iran?',
    'Did he confess?',
    'The Balochistan Liberation Front claims the attack.',
    'The Counter Terrorism Department holds a man.',
    'Its claims to the gas are old, and claims that contradict it are older.',
    'They were admitted to a hospital.',
    'Mobile data is cut in Balochistan.',
    'The province holds claims on the gas.',
  ])('not: %s', (text) => expect(words(text)).toEqual([]));

  it('may stand in an answer, which is somebody’s, unless nobody’s answer may be so worded', () => {
    expect(found('voice', 'Separatists', true)).toEqual([]);
    expect(found('voice', 'A mob', true)).toEqual(['SIDE_TAKING mob']);
  });
});

describe('passives that hide who acted', () => {
  it.each<[string, string]>([
    ['Nine people were killed.', 'were killed'],
    ['A man was abducted at night.', 'was abducted'],
    ['Many were disappeared.', 'were disappeared'],
    ['The town was bombed.', 'was bombed'],
    ['They are said to have been killed.', 'been killed'],
    ['They were later killed.', 'were later killed'],
    ['He was taken away and killed.', 'was taken away and killed'],
    ['A son of the minister and another man were taken in Karachi.', 'were taken'],
    ['He is arrested after he comes back.', 'is arrested'],
    ['A camp of migrant workers in Gwadar was struck.', 'was struck'],
    ['In the night security posts are attacked.', 'are attacked'],
    ['He was killed by August.', 'was killed'],
    ['They were shot by {@2025-03}.', 'were shot'],
    ['They were shot by the roadside.', 'were shot'],
    ['Two men got killed.', 'got killed'],
    ['He was not only beaten.', 'was not only beaten'],
    ['The militia *was* ambushed.', 'was ambushed'],
    ['Kalpar and other families were driven out.', 'were driven out'],
    ['It was reported that he was killed.', 'was killed'],
    ['What is told under {herof-2} began when he was shot.', 'was shot'],
    ['The police say nothing. He was killed.', 'was killed'],
    ['When the bus was hijacked, the deal was struck.', 'was hijacked'],
  ])('%s', (text, passive) => expect(hidden(text)).toEqual([`HIDDEN_ACTOR ${passive}`]));

  it.each([
    'They were killed by soldiers.',
    'Nine people were killed, the police say.',
    'They were executed on {executed.express-tribune}.',
    'Whether people near the site were harmed is disputed.',
    'Was the man killed in custody?',
    'How many were killed?',
    'How many fought, how many were killed and when it ended is told differently.',
    'Armed men kill passengers.',
    'A deal was struck in {@1948}.',
    'A film was shot in the hills.',
    'The decision was taken in Quetta.',
    'The plan was executed.',
    'They were killed in {@2010} by those who held them.',
    'By one account he was beaten and abducted.',
    'An officer says that he was taken.',
    'A group under the name of Baloch Liberation Army is heard of.',
    'The people killed are counted elsewhere.',
    'Bodies are found in graves.',
    'He is held in prison.',
    'The port was built, and is hit by storms.',
    'The headquarters, a killed man among those inside, is a ruin.',
    'A news site gives the military’s words of that day: they were killed in two operations.',
  ])('not: %s', (text) => expect(hidden(text)).toEqual([]));

  it('are each reported where they stand', () => {
    expect(hidden('He was shot and she was killed.')).toHaveLength(2);
  });
});

describe('charges against people who are named', () => {
  it.each<[string, string]>([
    ['Naqvi ordered the killings.', 'ordered'],
    ['Mohsin Naqvi, the interior minister, ordered the killings.', 'ordered'],
    ['Akbar Bugti had planned it.', 'planned'],
    ['Sarfaraz Bugti kidnapped him.', 'kidnapped'],
    ['Bhutto met the chiefs and tortured two of them.', 'tortured'],
    ['Balach Marri led the attack.', 'led the attack'],
    ['Aslam Baloch, who financed the group, left.', 'financed'],
    ['Akbar Bugti is accused of the killing.', 'accused of'],
    ['Naqvi was suspected of fraud.', 'suspected of'],
    ['The mastermind of it was Aslam Baloch.', 'mastermind'],
    ['They were killed by Naqvi.', 'killed'],
    ['He was shot by the men of Akbar Bugti.', 'shot'],
    ['It was Naqvi who killed them.', 'killed'],
    ['Naqvi is said to have ordered it.', 'ordered'],
    ['Karima Baloch was behind it: Bhutto killed nobody.', 'was behind'],
    ['Naqvi reportedly murdered him.', 'murdered'],
    ['Why did Naqvi order the killings?', 'order'],
    ['The police speak. Naqvi killed him.', 'killed'],
  ])('%s', (text, charge) => expect(charges(text)).toContain(`UNATTRIBUTED ${charge}`));

  it.each([
    'The police say that Naqvi ordered the killings.',
    'An analyst passes on the allegation that the chief, Akbar Bugti, had ordered it; he denied that.',
    'A rights body accuses Naqvi of torture, and names those whom he killed.',
    'The army killed Akbar Bugti.',
    'Akbar Bugti is killed by soldiers.',
    'After Akbar Bugti left the army killed three men.',
    'A killing opened a feud inside the Akbar Bugti tribe and killed three.',
    'Officials name Aslam Baloch as the planner.',
    'Did Naqvi order the killings?',
    'Akbar Bugti, head of the Bugti tribe, dies in a cave.',
    'President Bhutto dismissed the government of Ataullah Mengal.',
    'Naqvi killed {killed.bla} people.',
    'Whether Naqvi ordered it is disputed.',
    'Karima Baloch lives in Canada; soldiers killed others.',
    'After the death of Akbar Bugti tribal chiefs meet at Kalat.',
    'According to a lawyer Naqvi planned it.',
    'By one account Bhutto ordered it.',
    'Nauroz Khan leads an armed rising.',
  ])('not: %s', (text) => expect(charges(text)).toEqual([]));
});

describe('addresses that name a private person', () => {
  const held = new PrivateNames(['zarina example', 'ali bux', 'dr zar', 'ödön'].map(fingerprint));
  const names = (address: string): boolean => {
    let found = false;
    held.inAddress(address, [], (_, code) => (found ||= code === 'PRIVATE_NAME'));
    return found;
  };

  it.each([
    'https://example.org/zarina-example',
    'https://example.org/news/1575/zarina-example-killed',
    'https://example.org/news/the-killing-of-zarina-example',
    'https://example.org/Zarina-Example',
    'https://example.org/zarina_example.html',
    'https://example.org/zarina.example',
    'https://example.org/zarina/example',
    'https://example.org/zarina+example',
    'https://example.org/zarina%20example',
    'https://example.org/?q=zarina%2Dexample',
    'https://example.org/?name=zarina&example=1',
    'https://example.org/2025/03/ali-bux-and-others',
    'https://example.org/justice-for-dr-zar',
    'https://example.org/#zarina-example',
    'https://example.org/%C3%B6d%C3%B6n-shot',
    'https://zarina-example.org/',
    'https://example.org/100%-zarina-example',
  ])('%s', (address) => expect(names(address)).toBe(true));

  it.each([
    '',
    'https://example.org/',
    'https://example.org/example-zarina',
    'https://example.org/zarina',
    'https://example.org/example',
    'https://example.org/zarinas-example',
    'https://example.org/zarina-and-example',
    'https://example.org/zarina-examples',
    'https://example.org/alibux',
    'https://example.org/ali-buxton',
    'https://example.org/bali-bux',
    'https://example.org/dr-zarina',
    'https://example.org/news/1575382/father-recognises-him',
    'https://example.org/%C3%B6d%C3%B6ns',
    'https://example.org/%E0%A4%A',
    'https://example.org/a-bridge-is-closed',
  ])('not: %s', (address) => expect(names(address)).toBe(false));
});
