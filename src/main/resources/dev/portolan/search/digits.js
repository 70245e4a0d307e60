// Reads what Digits.java writes: numbers to the base of 46, lowest digit first.
((portolan) => {
  "use strict";

  const BASE = 46;
  const FIRST = 35;
  const BACKSLASH = 92;

  const digitAt = (text, i) => {
    const code = text.charCodeAt(i);
    return code - FIRST - (code > BACKSLASH ? 1 : 0);
  };

  /** Reads numbers one after the other. */
  class Digits {
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
    }

    next() {
      let value = 0;
      let unit = 1;
      for (;;) {
        const digit = digitAt(this.text, this.at++);
        if (digit < BASE) {
          return value + digit * unit;
        }
        value += (digit - BASE) * unit;
        unit *= BASE;
      }
    }
  }

  /** Strings of which each is given as how many characters it shares with the one before it. */
  const sharedStrings = (text) => {
    const strings = text.split("\t");
    strings.pop();
    let before = "";
    return strings.map((entry) => {
      before = before.slice(0, digitAt(entry, 0)) + entry.slice(1);
      return before;
    });
  };

  portolan.Digits = Digits;
  portolan.sharedStrings = sharedStrings;
})(portolanSearch);
