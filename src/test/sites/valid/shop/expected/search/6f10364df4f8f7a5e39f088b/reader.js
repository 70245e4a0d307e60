portolanSearch.questions = [["impact","^ *(?:如果|要是|万一|一旦|) *(?:端口|服务|项目|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:如果|要是|万一|一旦|) *(?:宕机了|不可用|出问题|出故障|停了|停掉|停机|挂了|挂掉|宕机|坏了|故障|停|挂) *(?:的话|了|时|) *(?:,|，|) *(?:都|) *(?:会|) *(?:影响|波及) *(?:到|) *(?:哪些项目|哪些服务|哪个项目|哪个服务|哪些|什么|谁) *[?!。]* *$"],["impact","^ *(?:如果|要是|万一|一旦) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:宕机了|不可用|出问题|出故障|停了|停掉|停机|挂了|挂掉|宕机|坏了|故障|停|挂) *(?:的话|了|时|) *(?:,|，|) *(?:哪些项目|哪些服务|什么|谁) *(?:会|) *(?:受影响|出问题|坏) *[?!。]* *$"],["impact","^ *(?:有哪些项目|哪些项目|哪些服务|哪个项目|谁) *(?:会|) *受 *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:停机|故障|的|) *影响 *[?!。]* *$"],["impact","^ *(?:有哪些项目|哪些项目|哪些服务|哪个项目|哪个服务|有谁|谁) *(?:都|) *(?:在|) *(?:依赖于|依赖) *(?:了|着|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *[?!。]* *$"],["impact","^ *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:被哪些项目依赖|被哪些服务依赖|被谁依赖) *[?!。]* *$"],["impact","^ *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:的|) *(?:影响范围|影响面) *[?!。]* *$"],["uses","^ *(?:有哪些服务|有哪些项目|哪个服务|哪些服务|什么服务|哪个项目|哪些项目|什么项目|谁家|有谁|谁) *(?:都|) *(?:正在|在|会|要|) *(?:使用|用到|占用|监听|需要|调用|读取|配置|定义|设置|用|占|读) *(?:的是|了|着|) *(?:环境变量|端口|变量|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:这个端口|这个变量|环境变量|号端口|端口|变量|服务|) *[?!。]* *$"],["uses","^ *(?:环境变量|端口|变量|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:这个端口|这个变量|号端口|端口|变量|) *(?:现在|) *(?:是|被|有|) *(?:哪个服务|哪些服务|哪个项目|哪些项目|什么服务|谁) *(?:正在|在|) *(?:使用|用到|占用|监听|需要|调用|读取|定义|用|占|读) *(?:的|了|着|) *[?!。]* *$"],["uses","^ *(?:环境变量|端口|变量|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:这个端口|这个变量|号端口|端口|变量|) *(?:有谁在用|是谁的|给谁用|归谁) *[?!。]* *$"],["impact","^ *(?:which services|which projects|which|what|who) *(?:else|) *(?:would|will|does|do|) *(?:are affected|is affected|be affected|goes down|suffers|go down|breaks|suffer|break|fails|stops|fail|stop) *(?:working|) *(?:when|once|if) *(?:the|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:is unavailable|is offline|goes down|is down|is gone|crashes|breaks|fails|stops|dies) *[?!。]* *$"],["impact","^ *what *happens *(?:when|if) *(?:the|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:is unavailable|is offline|goes down|is down|is gone|crashes|breaks|fails|stops|dies) *[?!。]* *$"],["impact","^ *(?:which services|which projects|which service|which project|what|who) *(?:are affected by|is affected by|depends on|depend on|relies on|rely on) *(?:the|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *[?!。]* *$"],["impact","^ *(?:what is|what's|) *(?:the|) *impact *of *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *[?!。]* *$"],["uses","^ *(?:which services|which projects|which service|which project|what services|what projects|what service|what project|which apps|which app|what|who) *(?:are|is|) *(?:listening on|listens on|listen on|requires|reading|require|defines|define|using|needs|reads|calls|uses|need|read|sets|call|owns|use|set|own|has) *(?:the|) *(?:environment variable|variable|service|port|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *[?!。]* *$"],["uses","^ *(?:what|who) *(?:is listening|listens|runs|is) *on *(?:the|) *(?:port|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *[?!。]* *$"],["uses","^ *where *is *(?:the|) *(?:variable|port|) *(?:(?\u003C![a-z0-9])|(?![a-z0-9]))([^ ?].*?) *(?:defined|needed|used|read|set) *[?!。]* *$"]];
((portolan) => {
"use strict";
const LONGEST_WHOLE = 64;
const LONGEST_PART = 40;
const MOST_PARTS = 8;
const between = (c, from, to) => c >= from && c <= to;
const isDigit = (c) => between(c, 48, 57);
const isUpper = (c) => between(c, 65, 90);
const isLower = (c) => between(c, 97, 122) || isDigit(c);
const isSeparator = (c) => c === 95 || c === 45 || c === 46;
const isSpace = (c) => c <= 32 || c === 0xa0 || between(c, 0x2000, 0x2029) || c === 0x3000;
const isIdeograph = (c) =>
between(c, 0x4e00, 0x9fff) ||
between(c, 0x3400, 0x4dbf) ||
between(c, 0x3040, 0x30ff) ||
between(c, 0xac00, 0xd7a3) ||
between(c, 0xf900, 0xfaff) ||
c === 0x3005 ||
c === 0x3007 ||
between(c, 0x20000, 0x323af);
const isLetter = (c) =>
isLower(c) ||
isUpper(c) ||
c === 95 ||
(between(c, 0xc0, 0x24f) && c !== 0xd7 && c !== 0xf7) ||
between(c, 0x370, 0x52f);
const fold = (c) => (between(c, 0xff01, 0xff5e) ? c - 0xfee0 : c === 0x130 ? 73 : c);
const lower = (c) => {
if (c < 0x80) {
return isUpper(c) ? c + 32 : c;
}
return isLetter(c) ? String.fromCodePoint(c).toLowerCase().codePointAt(0) : c;
};
const codePoints = (text) => Array.from(text, (c) => c.codePointAt(0));
const string = (chars, start, end) => {
let text = "";
for (let i = start; i < end; i++) {
text += String.fromCodePoint(chars[i]);
}
return text;
};
const plain = (text) => {
let result = "";
for (const c of codePoints(text)) {
if (!isSpace(c)) {
result += String.fromCodePoint(fold(c));
} else if (result !== "" && !result.endsWith(" ")) {
result += " ";
}
}
return result.endsWith(" ") ? result.slice(0, -1) : result;
};
const key = (name) => codePoints(plain(name)).map(lower).map((c) => String.fromCodePoint(c)).join("");
const isHump = (written, i, end) =>
isUpper(written[i]) &&
(isLower(written[i - 1]) ||
(isUpper(written[i - 1]) &&
i + 1 < end &&
isLower(written[i + 1]) &&
!isDigit(written[i + 1])));
const split = (written, start, end) => {
const parts = [];
for (let i = start; i < end; ) {
if (isSeparator(written[i])) {
i++;
continue;
}
let partEnd = i + 1;
while (partEnd < end && !isSeparator(written[partEnd]) && !isHump(written, partEnd, end)) {
partEnd++;
}
parts.push([i, partEnd]);
i = partEnd;
}
return parts;
};
const run = (chars, start, end) => {
const parts = [];
for (let i = start; i + 1 < end; i++) {
parts.push(string(chars, i, i + 2));
}
const last = string(chars, end - 1, end);
return end - start === 1
? { ideographs: true, whole: null, parts: [last], last: null }
: { ideographs: true, whole: null, parts, last };
};
const identifier = (written, chars, from, to) => {
let start = from;
let end = to;
while (start < end && written[start] === 95) {
start++;
}
while (end > start && written[end - 1] === 95) {
end--;
}
const parts = split(written, start, end);
if (parts.length === 0) {
return null;
}
const isNumber = ([a, b]) => written.slice(a, b).every(isDigit);
const numeric = parts.every(isNumber);
const hasWhole = parts.length > 1 && (parts.length <= MOST_PARTS || numeric);
const dotted = written.slice(start, end).includes(46);
const onlyWhole = numeric && parts.length > 1 && (parts.length > 2 || dotted);
return {
ideographs: false,
whole: hasWhole ? string(chars, start, Math.min(end, start + LONGEST_WHOLE)) : null,
parts: onlyWhole
? []
: parts
.filter((part) => numeric || !isNumber(part))
.map(([a, b]) => string(chars, a, Math.min(b, a + LONGEST_PART))),
last: null,
};
};
const groups = (text) => {
const written = codePoints(text).map(fold);
const chars = written.map(lower);
const found = [];
for (let i = 0; i < written.length; ) {
let end = i + 1;
let group = null;
if (isIdeograph(written[i])) {
while (end < written.length && isIdeograph(written[end])) {
end++;
}
group = run(chars, i, end);
} else if (isLetter(written[i])) {
while (
end < written.length &&
(isLetter(written[end]) ||
((written[end] === 45 || written[end] === 46) &&
end + 1 < written.length &&
isLetter(written[end + 1])))
) {
end++;
}
group = identifier(written, chars, i, end);
}
if (group) {
found.push(group);
}
i = end;
}
return found;
};
const terms = (text) =>
groups(text).flatMap((group) => [
...(group.whole === null ? [] : [group.whole]),
...group.parts,
...(group.last === null ? [] : [group.last]),
]);
portolan.tokens = Object.freeze({ groups, terms, key, plain });
})(portolanSearch);
((portolan) => {
"use strict";
const BASE = 46;
const FIRST = 35;
const BACKSLASH = 92;
const digitAt = (text, i) => {
const code = text.charCodeAt(i);
return code - FIRST - (code > BACKSLASH ? 1 : 0);
};
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
((portolan) => {
"use strict";
const { Digits, sharedStrings } = portolan;
const KEPT = 96;
const PIECE = 8192;
const float = Math.fround;
const K1 = float(1.2);
const B = float(0.75);
const compare = (a, b) => {
const end = Math.min(a.length, b.length);
for (let i = 0; i < end; i++) {
const x = a.charCodeAt(i);
const y = b.charCodeAt(i);
if (x !== y) {
const late = (c) => (c >= 0xe000 ? c - 0x800 : c >= 0xd800 ? c + 0x2000 : c);
return late(x) - late(y);
}
}
return a.length - b.length;
};
const lastNotAfter = (strings, wanted) => {
let low = 0;
let high = strings.length;
while (low < high) {
const middle = (low + high) >> 1;
if (compare(strings[middle], wanted) <= 0) {
low = middle + 1;
} else {
high = middle;
}
}
return low - 1;
};
const length = (byte) => {
const FREE = 24;
if (byte < FREE) {
return byte;
}
const coded = byte - FREE;
const shift = (coded >>> 3) - 1;
return FREE + (shift < 0 ? coded & 7 : ((coded & 7) | 8) * 2 ** shift);
};
class Index {
constructor(load, root) {
this.load = load;
this.kept = new Map();
this.starts = root.starts;
this.size = root.starts[root.starts.length - 1];
this.documents = root.documents;
this.inline = root.inline;
this.cardsPerFile = root.cards;
this.borders = root.borders === "" && this.size === 0 ? [] : root.borders.split("\t");
this.lengths = root.lengths.length;
this.dampening = root.lengths.map((byte) =>
float(
1 / float(K1 * float(float(1 - B) + float(float(B * length(byte)) / root.averageLength))),
),
);
}
file(name, read) {
let content = this.kept.get(name);
if (content === undefined) {
content = this.load(name).then(read);
content.catch(() => this.kept.delete(name));
}
this.kept.delete(name);
this.kept.set(name, content);
if (this.kept.size > KEPT) {
this.kept.delete(this.kept.keys().next().value);
}
return content;
}
shard(number) {
return this.file("d" + number, ([text, numbers]) => {
const digits = new Digits(numbers);
const count = digits.next();
const sizes = new Int32Array(count);
const places = new Int32Array(count);
let place = 0;
for (let i = 0; i < count; i++) {
sizes[i] = digits.next();
places[i] = place;
place += digits.next();
}
return { terms: sharedStrings(text), numbers, sizes, places, lists: digits.at };
});
}
prepare(terms) {
for (const term of terms) {
const number = lastNotAfter(this.borders, term);
if (number >= 0) {
this.shard(number).catch(() => {});
}
}
}
async term(term) {
const number = lastNotAfter(this.borders, term);
if (number < 0) {
return null;
}
const shard = await this.shard(number);
const i = lastNotAfter(shard.terms, term);
return i >= 0 && shard.terms[i] === term ? this.found(shard, i) : null;
}
async starting(prefix, most) {
const found = [];
for (let number = Math.max(0, lastNotAfter(this.borders, prefix)); ; number++) {
if (number >= this.borders.length) {
return found;
}
const shard = await this.shard(number);
let i = lastNotAfter(shard.terms, prefix);
i = i >= 0 && shard.terms[i] === prefix ? i : i + 1;
for (; i < shard.terms.length; i++) {
if (!shard.terms[i].startsWith(prefix) || found.length === most) {
return found;
}
found.push(this.found(shard, i));
}
}
}
found(shard, i) {
return {
term: shard.terms[i],
size: shard.sizes[i],
digits: () => new Digits(shard.numbers, shard.lists + shard.places[i]),
};
}
async entries(key) {
const found = await this.term(key);
return found === null ? new Int32Array(0) : this.entriesOf(found);
}
entriesOf(found) {
const digits = found.digits();
const entries = new Int32Array(found.size);
let before = 0;
for (let i = 0; i < found.size; i++) {
before += digits.next();
entries[i] = before;
}
return entries;
}
isLong(found) {
return found.size > this.inline;
}
pieces(found) {
const digits = found.digits();
const counts = this.starts.slice(1).map(() => digits.next());
const place = (prefix) => ({
file: prefix + digits.next(),
at: digits.next(),
length: digits.next(),
});
const best = place("b");
const pieces = [];
let first = 0;
for (let n = digits.next(), i = 0; i < n; i++) {
first += digits.next();
const size = i < n - 1 ? PIECE : found.size - PIECE * (n - 1);
pieces.push({ first, size, ...place("p") });
}
return { counts, best, pieces };
}
counts(found) {
return this.pieces(found).counts;
}
async best(found) {
const { best } = this.pieces(found);
const text = await this.piece(best);
const digits = new Digits(text);
const entries = [];
const weights = [];
for (let before = 0; digits.at < text.length; ) {
before += digits.next();
entries.push(before);
weights.push(digits.next());
}
return { entries, weights };
}
piece({ file, at, length: size }) {
return this.file(file, ([text]) => text).then((text) => text.slice(at, at + size));
}
async list(found, candidates) {
const entries = new Int32Array(found.size);
const weights = new Int32Array(found.size);
let count = 0;
const read = (digits, size) => {
for (let before = 0, i = 0; i < size; i++, count++) {
before += digits.next();
entries[count] = before;
weights[count] = digits.next();
}
};
if (!this.isLong(found)) {
read(found.digits(), found.size);
} else {
const { pieces } = this.pieces(found);
const needed = pieces.filter((piece, i) => {
const end = i + 1 < pieces.length ? pieces[i + 1].first : this.size;
return candidates === null || candidates.some((e) => e >= piece.first && e < end);
});
const texts = await Promise.all(needed.map((piece) => this.piece(piece)));
texts.forEach((text, i) => read(new Digits(text), needed[i].size));
}
return { entries: entries.subarray(0, count), weights: weights.subarray(0, count) };
}
idf(size) {
return float(Math.log(1 + (this.documents - size + 0.5) / (size + 0.5)));
}
score(idf, frequency, weight) {
const norm = this.dampening[weight % this.lengths];
return float(idf - float(idf / float(1 + float(frequency * norm))));
}
frequency(weight) {
return Math.floor(weight / this.lengths) + 1;
}
kindOf(entry) {
return lastPlace(this.starts, entry);
}
async card(entry) {
const file = Math.floor(entry / this.cardsPerFile);
const cards = await this.file("c" + file, ([content]) => content);
const [title, url, project, trail, body, source, uses] = cards[entry % this.cardsPerFile];
return { title, url, project, trail, body, source, uses: uses || [] };
}
ports() {
return this.file("ports", ([flat]) => flat);
}
ranges() {
return this.file("ranges", ([wide]) => wide);
}
words() {
return this.file("words", ([text, numbers]) => {
const words = sharedStrings(text);
const digits = new Digits(numbers);
return { words, sizes: words.map(() => digits.next()) };
});
}
}
const lastPlace = (starts, entry) => {
let place = starts.length - 2;
while (place > 0 && starts[place] > entry) {
place--;
}
return place;
};
portolan.Index = Index;
})(portolanSearch);
((portolan) => {
"use strict";
const { key, plain } = portolan.tokens;
const FIELDS = new Set([
"port", "env", "service", "project", "scope", "protocol", "uses", "usedby", "kind",
]);
const PART = /(-?)(?:([A-Za-z]{3,8}):)?(?:"([^"]*)"?|([^ ]+))/g;
const QUESTIONS = portolan.questions.map(([asks, form]) => [asks, new RegExp(form, "iu")]);
const question = (text) => {
for (const [asks, form] of QUESTIONS) {
const match = form.exec(text);
if (match !== null) {
return [match[1], asks];
}
}
return null;
};
const parse = (typed) => {
const text = plain(typed);
return understand(...(question(text) || [text, ""]));
};
const understand = (text, asks) => {
const words = [];
const phrases = [];
const without = [];
const conditions = [];
for (const [part, minus, prefix, quoted, bare] of text.matchAll(PART)) {
const negated = minus !== "";
const field = prefix === undefined ? "" : key(prefix);
const value = quoted === undefined ? bare : quoted;
if (value.trim() === "") {
continue;
}
if (FIELDS.has(field)) {
conditions.push({ field, value: key(value), negated });
} else if (field !== "") {
words.push(part);
} else if (negated) {
without.push(value);
} else {
words.push(value);
if (quoted !== undefined) {
phrases.push(key(value));
}
}
}
return { words: words.join(" "), phrases, without, conditions, asks };
};
const name = ({ words, conditions }) =>
words === "" && conditions.length === 1 && !conditions[0].negated
? conditions[0].value
: key(words);
const ports = (text) => {
const match = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text);
if (match === null) {
return null;
}
const from = Number(match[1]);
const to = match[2] === undefined ? from : Number(match[2]);
return from <= to && to <= 65535 ? { from, to } : null;
};
portolan.query = Object.freeze({ parse, name, ports });
})(portolanSearch);
((portolan) => {
"use strict";
const { groups: cut } = portolan.tokens;
const FEW = 10;
const MOST_WORDS = 32;
const WORDS_SEEN = 256;
const MOST_PAIRS = 1024;
const BEST = 256;
const float = Math.fround;
const word = (group) => (group.whole === null ? group.parts[0] : group.whole);
const isLone = (group) =>
group.ideographs && group.parts.length === 1 && [...group.parts[0]].length === 1;
const isPrefix = (group) =>
!group.ideographs && word(group).length >= 2 && !/^[0-9.-]+$/.test(word(group));
class TextSearch {
constructor(index) {
this.index = index;
}
async search(words, allowed, limit) {
const groups = cut(words);
let found = await this.run(groups, "whole", allowed, limit);
if (found.total < FEW && groups.some((group) => group.whole !== null)) {
const more = await this.run(groups, "parts", allowed, limit);
found = more.total > 0 ? more : found;
}
if (found.total === 0 && groups.length > 0 && isPrefix(groups[groups.length - 1])) {
found = await this.run(groups, "prefix", allowed, limit);
}
return found;
}
async knows(term) {
return (await this.index.term(term)) !== null;
}
async all(words) {
const clauses = await this.clauses(cut(words), "whole");
if (clauses === null) {
return null;
}
const sums = await this.conjunction(clauses, null);
return Int32Array.from(sums.entries);
}
async run(groups, mode, allowed, limit) {
const nothing = { total: 0, counts: this.index.starts.slice(1).map(() => 0), hits: [] };
const clauses = await this.clauses(groups, mode);
if (clauses === null) {
return nothing;
}
const { must, should, expansions } = clauses;
const alone = must.length === 1 && should.length === 0 && expansions.length === 0;
if (alone && allowed === null && limit <= BEST && this.index.isLong(must[0])) {
const { entries, weights } = await this.index.best(must[0]);
const idf = this.index.idf(must[0].size);
const sums = weights.map((w) => this.index.score(idf, this.index.frequency(w), w));
return {
total: must[0].size,
counts: this.index.counts(must[0]),
hits: top(entries, sums, limit),
};
}
const { entries, sums } = await this.conjunction(clauses, allowed);
await this.addOptional(should, entries, sums);
return { total: entries.length, counts: this.count(entries), hits: top(entries, sums, limit) };
}
async clauses(groups, mode) {
const must = new Set();
const should = new Set();
const expansions = [];
for (let i = 0; i < groups.length; i++) {
const group = groups[i];
if (isLone(group)) {
expansions.push(await this.expand(group.parts[0], MOST_PAIRS, MOST_PAIRS));
} else if (i === groups.length - 1 && mode === "prefix") {
expansions.push(await this.expand(word(group), WORDS_SEEN, MOST_WORDS));
} else {
const { whole, parts } = group;
const known = whole !== null && (await this.knows(whole));
if (whole !== null && (parts.length === 0 || (known && mode === "whole"))) {
must.add(whole);
} else {
parts.forEach((part) => must.add(part));
if (known) {
should.add(whole);
}
}
}
}
const find = (terms) => Promise.all(terms.map((term) => this.index.term(term)));
const found = await find([...must]);
if (
(found.length === 0 && expansions.length === 0) ||
found.includes(null) ||
expansions.some((expansion) => expansion.length === 0)
) {
return null;
}
return {
must: found.sort((a, b) => a.size - b.size),
should: await find([...should].filter((term) => !must.has(term))),
expansions,
};
}
async expand(prefix, seen, most) {
const found = await this.index.starting(prefix, seen);
return found.sort((a, b) => b.size - a.size).slice(0, most);
}
async conjunction({ must, expansions }, allowed) {
let entries = allowed;
let sums = allowed === null ? null : new Float64Array(allowed.length);
const and = (list) => {
if (entries === null) {
({ entries, sums } = { entries: list.entries, sums: Float64Array.from(list.scores) });
} else {
({ entries, sums } = intersection(entries, sums, list));
}
};
for (const found of must) {
const list = await this.index.list(found, entries);
const idf = this.index.idf(found.size);
and({
entries: list.entries,
scores: Array.from(list.weights, (w) =>
this.index.score(idf, this.index.frequency(w), w),
),
});
}
for (const expansion of expansions) {
and(await this.union(expansion, entries));
}
return { entries, sums: Array.from(sums, float) };
}
async union(expansion, candidates) {
const lists = await Promise.all(expansion.map((found) => this.index.list(found, candidates)));
const frequencies = new Map();
const weights = new Map();
for (const list of lists) {
list.entries.forEach((entry, i) => {
const frequency = this.index.frequency(list.weights[i]);
frequencies.set(entry, (frequencies.get(entry) || 0) + frequency);
weights.set(entry, list.weights[i]);
});
}
const idf = this.index.idf(Math.max(...expansion.map((found) => found.size)));
const entries = [...frequencies.keys()].sort((a, b) => a - b);
return {
entries,
scores: entries.map((e) => this.index.score(idf, frequencies.get(e), weights.get(e))),
};
}
async addOptional(should, entries, sums) {
if (should.length === 0) {
return;
}
const extra = new Float64Array(entries.length);
for (const found of should) {
const list = await this.index.list(found, entries);
const idf = this.index.idf(found.size);
let i = 0;
list.entries.forEach((entry, j) => {
while (i < entries.length && entries[i] < entry) {
i++;
}
if (i < entries.length && entries[i] === entry) {
const weight = list.weights[j];
extra[i] += this.index.score(idf, this.index.frequency(weight), weight);
}
});
}
extra.forEach((score, i) => {
sums[i] = float(sums[i] + float(score));
});
}
count(entries) {
const counts = this.index.starts.slice(1).map(() => 0);
entries.forEach((entry) => counts[this.index.kindOf(entry)]++);
return counts;
}
}
const intersection = (entries, sums, list) => {
const both = [];
const total = [];
for (let i = 0, j = 0; i < entries.length && j < list.entries.length; ) {
if (entries[i] === list.entries[j]) {
both.push(entries[i]);
total.push(sums[i++] + list.scores[j++]);
} else if (entries[i] < list.entries[j]) {
i++;
} else {
j++;
}
}
return { entries: both, sums: total };
};
const top = (entries, sums, limit) => {
const order = Array.from(entries, (_, i) => i);
order.sort((a, b) => sums[b] - sums[a] || entries[a] - entries[b]);
return order.slice(0, limit).map((i) => ({ entry: entries[i], score: sums[i] }));
};
portolan.TextSearch = TextSearch;
})(portolanSearch);
((portolan) => {
"use strict";
const SHORTEST = 4;
const LONG = 8;
const FAR = 9;
const distance = (a, b, bound) => {
if (Math.abs(a.length - b.length) > bound) {
return FAR;
}
let beforeLast = [];
let last = Array.from({ length: b.length + 1 }, (_, j) => j);
for (let i = 1; i <= a.length; i++) {
const row = [i];
let least = i;
for (let j = 1; j <= b.length; j++) {
const change = a[i - 1] === b[j - 1] ? 0 : 1;
row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change);
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
}
least = Math.min(least, row[j]);
}
if (least > bound) {
return FAR;
}
beforeLast = last;
last = row;
}
return last[b.length];
};
const correct = ({ words, sizes }, wrong) => {
if (wrong.length < SHORTEST) {
return null;
}
const bound = wrong.length < LONG ? 1 : 2;
let best = null;
let bestDistance = bound + 1;
let bestSize = 0;
words.forEach((word, i) => {
const d = distance(wrong, word, bound);
if (d < bestDistance || (d <= bound && d === bestDistance && sizes[i] > bestSize)) {
best = word;
bestDistance = d;
bestSize = sizes[i];
}
});
return best;
};
portolan.spelling = Object.freeze({ correct, distance });
})(portolanSearch);
((portolan) => {
"use strict";
const { groups: cut, key } = portolan.tokens;
const { parse, name: nameOf, ports: portsIn } = portolan.query;
const KINDS = ["port", "conflict", "env", "service", "project", "section"];
const SERVICE = 3;
const MOST_RANGES = 3;
const MOST_COMPLETIONS = 5;
const MOST_VERIFIED = 200;
const MOST_TAGS = 64;
class Ranking {
constructor(index) {
this.index = index;
this.text = new portolan.TextSearch(index);
}
async search(typed, limit) {
const query = parse(typed);
const nothing = { answers: [], counts: {}, corrected: null, query };
if (query.words === "" && query.conditions.length === 0) {
return nothing;
}
const found = await this.find(query, limit);
if (found.answers.length > 0) {
return { ...found, corrected: null, query };
}
const corrected = await this.correct(query.words);
if (corrected === null) {
return nothing;
}
const again = { ...query, words: corrected, phrases: [] };
return { ...(await this.find(again, limit)), corrected, query: again };
}
terms(query) {
const name = nameOf(query);
const tags = query.conditions.map(({ field, value }) => `#${field}=${value}`);
const listens = portsIn(name) === null ? [] : ["#port=" + name];
const names = forms(name).map((form) => "!" + form);
const words = cut(query.words).flatMap(({ whole, parts }) => whole === null ? parts : whole);
return [...names, ...listens, ...tags, ...words];
}
async find(query, limit) {
this.index.prepare(this.terms(query));
const allowed = await this.allowed(query);
const permitted = allowed === null ? null : new Set(allowed);
const ranks = new Map();
const add = (entry, rank) => {
if ((permitted === null || permitted.has(entry)) && !ranks.has(entry)) {
ranks.set(entry, rank);
}
};
const name = nameOf(query);
(await this.named(name)).forEach((entry) => add(entry, "exact"));
const exact = ranks.size;
for (const entry of await this.completions(name)) {
if (ranks.size < exact + MOST_COMPLETIONS) {
add(entry, "begins");
}
}
if (query.phrases.length > 0) {
for (const entry of [...ranks.keys()]) {
if (!(await this.holds(entry, query.phrases))) {
ranks.delete(entry);
}
}
}
let counts = KINDS.map(() => 0);
if (query.words === "") {
allowed.forEach((entry) => add(entry, "text"));
counts = this.text.count(allowed);
} else {
counts = await this.addText(query, allowed, limit, ranks, add);
}
const answers = [...ranks].slice(0, limit).map(([entry, rank]) => ({
entry,
rank,
kind: KINDS[this.index.kindOf(entry)],
}));
return { answers, counts: byKind(counts, answers) };
}
async addText(query, allowed, limit, ranks, add) {
const verify = query.phrases.length > 0;
const wanted = verify ? MOST_VERIFIED : limit + ranks.size;
const { hits, counts } = await this.text.search(query.words, allowed, wanted);
const held = [];
for (const { entry } of hits) {
if (!verify || (await this.holds(entry, query.phrases))) {
add(entry, "text");
held.push(entry);
}
}
return verify ? this.text.count(held) : counts;
}
async named(name) {
const named = new Set();
for (const form of forms(name)) {
(await this.index.entries("!" + form)).forEach((entry) => named.add(entry));
}
const port = portsIn(name);
if (port !== null) {
const { starts } = this.index;
(await this.index.entries("#port=" + name))
.filter((entry) => starts[SERVICE] <= entry && entry < starts[SERVICE + 1])
.forEach((entry) => named.add(entry));
triples(await this.index.ranges())
.filter(({ from, to }) => from <= port.from && port.to <= to)
.sort((a, b) => a.to - a.from - (b.to - b.from))
.slice(0, MOST_RANGES)
.forEach(({ entry }) => named.add(entry));
}
return named;
}
async completions(name) {
const completed = new Set();
if ([...name].length < 2 || /^[0-9.-]+$/.test(name)) {
return completed;
}
for (const form of forms(name)) {
for (const found of await this.index.starting("!" + form, 2 * MOST_COMPLETIONS)) {
this.index.entriesOf(found).forEach((entry) => completed.add(entry));
}
}
return completed;
}
async allowed({ conditions, without }) {
let allowed = null;
const forbidden = new Set();
for (const condition of conditions) {
const holding = await this.holding(condition);
if (condition.negated) {
holding.forEach((entry) => forbidden.add(entry));
} else {
const kept = new Set(holding);
allowed = (allowed || holding).filter((entry) => kept.has(entry));
}
}
let forbids = conditions.some((condition) => condition.negated);
for (const words of without) {
const unwanted = await this.text.all(words);
if (unwanted !== null) {
unwanted.forEach((entry) => forbidden.add(entry));
forbids = true;
}
}
if (forbids) {
const all = allowed || Int32Array.from({ length: this.index.size }, (_, i) => i);
return all.filter((entry) => !forbidden.has(entry));
}
return allowed;
}
async holding({ field, value }) {
if (field === "kind") {
const { starts } = this.index;
const kind = KINDS.indexOf(value);
const size = kind < 0 ? 0 : starts[kind + 1] - starts[kind];
return Int32Array.from({ length: size }, (_, i) => starts[kind] + i);
}
const port = field === "port" ? portsIn(value) : null;
const holding = new Set();
const addAll = (entries) => entries.forEach((entry) => holding.add(entry));
const tag = `#${field}=${value}`;
const exact = await this.index.entries(tag);
addAll(exact);
if (port === null && exact.length === 0) {
for (const found of await this.index.starting(tag, MOST_TAGS)) {
addAll(this.index.entriesOf(found));
}
}
if (port !== null) {
for (const [from, to] of pairs(await this.index.ports())) {
if (from <= port.to && port.from <= to) {
addAll(await this.index.entries("!" + (from === to ? from : `${from}-${to}`)));
}
}
}
return Int32Array.from(holding).sort();
}
async holds(entry, phrases) {
const { title, trail, body } = await this.index.card(entry);
const all = key(`${title} ${trail} ${body}`);
return phrases.every((phrase) => all.includes(phrase));
}
async correct(words) {
const typed = key(words);
let corrected = typed;
const spelling = await this.index.words();
for (const group of cut(words)) {
for (const part of group.ideographs ? [] : group.parts) {
if (!(await this.text.knows(part))) {
const better = portolan.spelling.correct(spelling, part);
const at = better === null ? -1 : corrected.indexOf(part);
if (at >= 0) {
corrected = corrected.slice(0, at) + better + corrected.slice(at + part.length);
}
}
}
}
return corrected === typed ? null : corrected;
}
}
const forms = (name) => {
if (name === "") {
return [];
}
return /^[a-z0-9]+( [a-z0-9]+){1,5}$/.test(name)
? [name, name.replaceAll(" ", "_"), name.replaceAll(" ", "-")]
: [name];
};
const pairs = (flat) =>
Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
const triples = (flat) =>
Array.from({ length: flat.length / 3 }, (_, i) => ({
entry: flat[3 * i],
from: flat[3 * i + 1],
to: flat[3 * i + 2],
}));
const byKind = (counts, answers) =>
Object.fromEntries(
KINDS.map((kind, i) => [
kind,
Math.max(counts[i], answers.filter((answer) => answer.kind === kind).length),
]),
);
portolan.Ranking = Ranking;
portolan.KINDS = KINDS;
})(portolanSearch);
