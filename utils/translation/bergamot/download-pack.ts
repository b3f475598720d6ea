import { isQuotaExceeded, UserError } from '../../domain/user-error.ts';
import { QUIET_REQUEST, readPieces, startDeadline } from '../../lib/http.ts';
import { sha256Hex } from '../../lib/sha256.ts';
import { dropUnknownFiles, findMissingFiles, saveFile } from './pack-store.ts';
import { fileUrl, PACK_HOST, PACKS, type PackFile, packBytes, type TranslationPack } from './packs.ts';

/** Milliseconds without a byte after which a download is given up. */
const SILENCE = 45_000;

/** How finely progress is told: once each half a percent. */
const STEPS = 200;

/**
 * Gets the files of `pack` that are not kept yet, one after the other, and keeps each as soon as it is verified: what
 * was stopped goes on from the next file. `onProgress` hears 0 to 1 over all files. Rejects with AbortError, or with a
 * UserError: `offline`, `timeout`, `server`, `pack_cut`, `pack_damaged`, `pack_no_room`.
 */
export async function downloadPack(
  pack: TranslationPack,
  onProgress: (ratio: number) => void,
  signal: AbortSignal,
  fetcher: typeof fetch = fetch,
): Promise<void> {
  await dropUnknownFiles(PACKS.some(({ id }) => id === pack.id) ? PACKS : [pack]);
  const missing = await findMissingFiles(pack);
  const all = packBytes(pack);
  let done = all - packBytes({ files: missing });
  let told = -1;
  const tell = (bytes: number) => {
    const step = Math.floor((bytes / all) * STEPS);
    if (step <= told) return;
    told = step;
    onProgress(bytes / all);
  };
  tell(done);
  for (const file of missing) {
    const packed = await fetchFile(file, (bytes) => tell(done + bytes), signal, fetcher);
    const unpacked = await unpack(packed, file);
    signal.throwIfAborted();
    await saveFile(pack, file, unpacked).catch(noRoom);
    done += file.bytes;
  }
}

async function fetchFile(
  file: PackFile,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
  fetcher: typeof fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  const guard = startDeadline(signal);
  guard.extend(SILENCE);
  try {
    const response = await fetcher(fileUrl(file), {
      ...QUIET_REQUEST,
      cache: 'no-store',
      signal: guard.signal,
    });
    if (!response.ok || !response.body) throw new UserError('server', [PACK_HOST, String(response.status)]);
    const bytes = new Uint8Array(file.bytes);
    let size = 0;
    for await (const piece of readPieces(response, file.bytes, () => new UserError('pack_damaged'))) {
      guard.extend(SILENCE);
      bytes.set(piece, size);
      size += piece.length;
      onBytes(size);
    }
    if (size < file.bytes) throw new UserError('pack_cut');
    return bytes;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof UserError) throw error;
    throw new UserError(guard.expired() ? 'timeout' : 'offline', [PACK_HOST], { cause: error });
  } finally {
    guard.end();
  }
}

/** The file itself, once it is proved to be the one that was published. */
async function unpack(packed: Uint8Array<ArrayBuffer>, { sha256 }: PackFile): Promise<ArrayBuffer> {
  if ((await sha256Hex(packed)) !== sha256) throw new UserError('pack_damaged');
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

function noRoom(error: unknown): never {
  if (isQuotaExceeded(error)) throw new UserError('pack_no_room', [], { cause: error });
  throw error;
}
