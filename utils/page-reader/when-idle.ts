/**
 * Calls `act` once nobody has held on for `milliseconds`. `hold()` begins to hold on and returns the way to let go. One timer
 * at most, none while somebody holds on.
 */
export function whenIdle(act: () => void, milliseconds: number): { hold(): () => void } {
  let held = 0;
  let timer = setTimeout(act, milliseconds);
  return {
    hold() {
      held++;
      clearTimeout(timer);
      let mine = true;
      return () => {
        if (!mine) return;
        mine = false;
        if (--held === 0) timer = setTimeout(act, milliseconds);
      };
    },
  };
}
