/** Sets of units that have been seen, as words of 32 bits; a table with open addressing that doubles. */
export class SetMemo {
  size = 0;
  private slots = 1 << 12;
  private keys: Int32Array;
  private used: Uint8Array;

  constructor(private readonly words: number) {
    this.keys = new Int32Array(this.slots * words);
    this.used = new Uint8Array(this.slots);
  }

  /** @returns false when the set was there */
  add(set: Int32Array): boolean {
    if (2 * this.size >= this.slots) this.grow();
    const slot = this.slotOf(set, 0);
    if (this.used[slot]) return false;
    this.used[slot] = 1;
    for (let w = 0; w < this.words; w++) this.keys[slot * this.words + w] = set[w];
    this.size++;
    return true;
  }

  /** Where the set that begins at `from` stands or would stand. */
  private slotOf(set: Int32Array, from: number): number {
    const { words, keys, used, slots } = this;
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ set[from + w], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      if (!used[slot]) return slot;
      let same = true;
      for (let w = 0; w < words && same; w++) same = keys[slot * words + w] === set[from + w];
      if (same) return slot;
    }
  }

  private grow(): void {
    const { keys, used, words, slots } = this;
    this.slots = slots * 2;
    this.keys = new Int32Array(this.slots * words);
    this.used = new Uint8Array(this.slots);
    for (let old = 0; old < slots; old++) {
      if (!used[old]) continue;
      const slot = this.slotOf(keys, old * words);
      this.used[slot] = 1;
      for (let w = 0; w < words; w++) this.keys[slot * words + w] = keys[old * words + w];
    }
  }
}
