type Listener = (value: unknown) => void;

/** One end of a port, as much of it as jobs use. */
export interface FakePort {
  name: string;
  sender?: unknown;
  sent: unknown[];
  onMessage: { addListener(listener: Listener): void };
  onDisconnect: { addListener(listener: Listener): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** Two ends of one port; what one posts the other hears at once, and a disconnect is heard by the other alone. */
export function portPair(name: string, sender?: unknown): [page: FakePort, background: FakePort] {
  const heard: [Listener[], Listener[]] = [[], []];
  const gone: [Listener[], Listener[]] = [[], []];
  const end = (me: 0 | 1): FakePort => {
    const other = me ? 0 : 1;
    const sent: unknown[] = [];
    return {
      name,
      sender: me === 1 ? sender : undefined,
      sent,
      onMessage: { addListener: (listener) => heard[me].push(listener) },
      onDisconnect: { addListener: (listener) => gone[me].push(listener) },
      postMessage(message) {
        sent.push(message);
        for (const listener of heard[other]) listener(structuredClone(message));
      },
      disconnect: () => {
        for (const listener of gone[other]) listener(undefined);
      },
    };
  };
  return [end(0), end(1)];
}
