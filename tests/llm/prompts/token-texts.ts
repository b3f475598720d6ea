/** One sentence of ours in many scripts: what a page may be written in that no table of means knows. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  Russian: 'Мы перенесли серверы в собственный центр обработки данных и сократили расходы вдвое.',
  Greek: 'Μεταφέραμε τους διακομιστές μας και μειώσαμε το κόστος στο μισό μέσα σε έναν χρόνο.',
  Arabic: 'نقلنا الخوادم إلى مركز بيانات خاص بنا وخفضنا التكاليف إلى النصف خلال عام واحد.',
  Hebrew: 'העברנו את השרתים למרכז נתונים משלנו וקיצצנו את העלויות בחצי בתוך שנה אחת.',
  Devanagari: 'हमने अपने सर्वर अपने डेटा केंद्र में ले जाए और एक साल में लागत आधी कर दी।',
  Bengali: 'আমরা আমাদের সার্ভার নিজেদের কেন্দ্রে সরিয়ে নিয়েছি এবং খরচ অর্ধেক করেছি।',
  Tamil: 'நாங்கள் எங்கள் சேவையகங்களை சொந்த தரவு மையத்திற்கு மாற்றி செலவை பாதியாகக் குறைத்தோம்.',
  Thai: 'เราย้ายเซิร์ฟเวอร์ไปยังศูนย์ข้อมูลของเราเองและลดค่าใช้จ่ายลงครึ่งหนึ่งภายในหนึ่งปี',
  Georgian: 'ჩვენ გადავიტანეთ სერვერები საკუთარ მონაცემთა ცენტრში და ხარჯები გავანახევრეთ.',
  Armenian: 'Մենք տեղափոխեցինք սերվերները մեր սեփական կենտրոն և կրկնակի կրճատեցինք ծախսերը։',
  Amharic: 'አገልጋዮቻችንን ወደ ራሳችን የመረጃ ማዕከል አዛወርን እና ወጪን በግማሽ ቀነስን።',
  Khmer: 'យើងបានផ្លាស់ប្តូរម៉ាស៊ីនមេទៅមជ្ឈមណ្ឌលទិន្នន័យរបស់យើង',
  Burmese: 'ကျွန်ုပ်တို့သည် ဆာဗာများကို ကိုယ်ပိုင်စင်တာသို့ ပြောင်းရွှေ့ခဲ့သည်',
  Tibetan: 'ང་ཚོས་ཞབས་ཞུ་འཕྲུལ་ཆས་རང་གི་ལྟེ་གནས་ལ་སྤོས་པ་ཡིན།',
  Cherokee: 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎤᏬᏂᎯᏍᏗ',
  Japanese: '私たちはサーバーを自社のデータセンターに移し、一年で費用を半分に減らした。',
  Chinese: '我们把服务器迁到自己的数据中心,一年之内把成本降低了一半。',
  Korean: '우리는 서버를 자체 데이터 센터로 옮기고 한 해 만에 비용을 절반으로 줄였다.',
  English: 'We moved our servers to a data center of our own and cut the cost by half within a year.',
  French: 'Nous avons déplacé nos serveurs dans notre propre centre de données et réduit les coûts de moitié.',
  Vietnamese: 'Chúng tôi đã chuyển máy chủ về trung tâm dữ liệu riêng và giảm một nửa chi phí.',
  emoji: '😂😂👍🏽🎉🤷‍♀️👨‍👩‍👧‍👦🇰🇷🔥',
  mathematics: '𝓗𝓮𝓵𝓵𝓸 𝕨𝕠𝕣𝕝𝕕 ∑∫√≠≤∞ ½ ① Ⅳ',
};

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Alphabets that a fuzz draws from, by name. */
export const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  'lower case': [...LOWER, ' '],
  'rare letters': [...'qxzjvkwg '],
  base64: [...LOWER, ...LOWER.toUpperCase(), ...'0123456789+/='],
  digits: [...'0123456789'],
  code: [...LOWER, ...'ABCXYZ', ...'(){}[]<>=+-*/%&|!?.,;:\'"`#@$^~_\\\t\n 0123456789'],
  whitespace: [' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u200b', '\ufeff'],
  control: range(0, 0x1f),
  'Latin-1': range(0xa1, 0xff),
  Hangul: [...range(0xac00, 0xd7a3), ' '],
  'Hangul letters': [...range(0x1100, 0x11ff), ...range(0x3131, 0x318e)],
  Thai: range(0x0e01, 0x0e5b),
  Devanagari: range(0x0900, 0x097f),
  Arabic: range(0x0600, 0x06ff),
  Georgian: range(0x10a0, 0x10ff),
  Ethiopic: range(0x1200, 0x1380),
  Han: range(0x4e00, 0x9fff),
  emoji: [...range(0x1f300, 0x1f64f), '\u200d', '\ufe0f', '\u{1f3fd}'],
  'private use': range(0xe000, 0xf8ff),
  'any character': [...range(1, 0xd7ff), ...range(0xe000, 0xffff)],
  'halves of pairs': range(0xd800, 0xdfff),
};

/** Deterministic numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text of 1 to `longest` characters, from one alphabet or, every third time, from several. */
export function randomText(random: () => number, longest: number): { text: string; from: string } {
  const names = Object.keys(ALPHABETS);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const from = random() < 0.33 ? [pick(names), pick(names), pick(names)] : [pick(names)];
  const length = 1 + Math.floor(random() * longest);
  let text = '';
  for (let i = 0; i < length; i++) text += pick(ALPHABETS[pick(from)]!);
  return { text, from: from.join(' + ') };
}
