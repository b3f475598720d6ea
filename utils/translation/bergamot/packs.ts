import type { Language } from '../../domain/index.ts';

/** One file of a language pack, gzipped as its publisher keeps it. */
export interface PackFile {
  role: 'model' | 'shortlist' | 'source' | 'target';
  name: string;
  /** Bytes and SHA-256 of the gzipped file. */
  bytes: number;
  sha256: string;
}

/** What one direction of translation needs. */
export interface TranslationPack {
  id: string;
  from: Language;
  to: Language;
  files: readonly PackFile[];
}

export const PACK_HOST = 'media.githubusercontent.com';

/** Mozilla's model repository (MPL-2.0) at one commit: what is there never changes. */
const FOLDER =
  '/media/mozilla/firefox-translations-models/6ffda9ba34d107a8b50ec766273b252ef92ebafc/models/base-memory/enko/';

/** Sizes and hashes are those of the repository's own LFS pointers (`oid sha256`, `size`). */
export const PACKS: readonly TranslationPack[] = [
  {
    id: 'en-ko',
    from: 'en',
    to: 'ko',
    files: [
      {
        role: 'source',
        name: 'srcvocab.enko.spm.gz',
        bytes: 402_480,
        sha256: '2227e5841e4376a3de47010a22f77762d9259c7459959744f2505721b93134a3',
      },
      {
        role: 'target',
        name: 'trgvocab.enko.spm.gz',
        bytes: 412_614,
        sha256: '676f821c4e0bab2f6b5af0e38fffdb7c053ad74ffa5a3e822e55fd2370af4008',
      },
      {
        role: 'shortlist',
        name: 'lex.50.50.enko.s2t.bin.gz',
        bytes: 3_471_311,
        sha256: '062ceb1b1173f81c5ece40fb45affb5b7cbd8eaaf295e5744647d0e94b04beef',
      },
      {
        role: 'model',
        name: 'model.enko.intgemm.alphas.bin.gz',
        bytes: 33_738_001,
        sha256: '91ebb959edc11b6ff63d28b5e237106047673e5be2dfec99169352fd98f0f1be',
      },
    ],
  },
];

/** The pack of a direction; undefined where there is none. */
export const packFor = (from: Language, to: Language): TranslationPack | undefined =>
  PACKS.find((pack) => pack.from === from && pack.to === to);

/** Where a file of a pack is published. */
export const fileUrl = ({ name }: PackFile): string => `https://${PACK_HOST}${FOLDER}${name}`;

/** Bytes that a download of the whole pack takes. */
export const packBytes = ({ files }: Pick<TranslationPack, 'files'>): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
