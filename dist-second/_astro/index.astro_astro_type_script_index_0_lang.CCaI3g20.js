var e = {
    policy: `Policy`,
    person: `Person or organisation`,
    event: `Event`,
    term: `Term`,
    quote: `Quotation`,
    passage: `Passage`,
    source: `Source`,
    era: `Era`,
  },
  t = {
    bn: `billion`,
    billion: `billion`,
    m: `million`,
    mn: `million`,
    million: `million`,
    k: `thousand`,
  },
  n =
    /(?<span>(?:18|19|20)\d\d[/–-](?:\d{4}|\d{2})(?!\d))|(?<money>[£$€]?)(?<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?<scale>billion|million|bn|mn|m|k)(?![\p{L}\p{N}]))?|(?<percent>%|per\s?cent(?![\p{L}]))|(?<word>\p{L}[\p{L}\p{N}\p{M}\u00AD]*(?:['’ʼ][\p{L}]+)*)/giu,
  r = (e) =>
    e
      .replace(/[\u00AD'’ʼ]/g, ``)
      .normalize(`NFKD`)
      .replace(/\p{M}/gu, ``)
      .toLowerCase();
function i(e) {
  const i = [];
  for (const a of e.matchAll(n)) {
    const e = a.index,
      n = e + a[0].length,
      { span: o, money: s = ``, number: c, scale: l, percent: u, word: d } = a.groups ?? {};
    if (o) {
      const [t = ``, r = ``] = o.split(/[/–-]/);
      i.push({ word: `${t}/${r.slice(-2)}`, start: e, end: n });
    } else if (c) {
      const r = Number(c.replaceAll(`,`, ``)),
        a = l && t[l.toLowerCase()],
        [o, u] = a === `million` && r >= 1e3 ? [r / 1e3, `billion`] : [r, a];
      i.push({ word: `${s}${o}${u ? ` ${u}` : ``}`, start: e, end: n });
    } else
      u ? i.push({ word: `%`, start: e, end: n }) : d && i.push({ word: r(d), start: e, end: n });
  }
  return i;
}
function a(e) {
  const t = { text: e.trim(), wanted: [], unwanted: [] };
  for (const n of e.matchAll(/["“”]([^"“”]*)(?:["“”]|$)|(-?)([^\s"“”]+)/g)) {
    const [, e, r, a] = n,
      o = i(e ?? a ?? ``).map(({ word: e }) => e);
    o.length && (e === void 0 && r ? t.unwanted.push(...o) : t.wanted.push(o));
  }
  return t;
}
var o = (e) => e.wanted.flat(),
  s = [`policy`, `person`, `event`, `term`, `quote`, `passage`, `source`, `era`],
  c = class {
    folded;
    constructor(e) {
      this.folded = e.map((e) => ({
        document: e,
        title: i(e.title),
        aliases: e.aliases.map((e) =>
          i(e)
            .map(({ word: e }) => e)
            .join(` `),
        ),
        text: i(e.text),
      }));
    }
    search(e) {
      const t = o(e);
      return t.length
        ? this.folded
            .flatMap((n) => l(n, e, t))
            .sort(
              (e, t) =>
                t.score - e.score ||
                s.indexOf(e.document.kind) - s.indexOf(t.document.kind) ||
                t.document.year - e.document.year ||
                (e.document.id < t.document.id ? -1 : 1),
            )
        : [];
    }
  };
function l({ document: e, title: t, aliases: n, text: r }, i, a) {
  const o = [...t, ...r];
  if (i.unwanted.some((e) => o.some((t) => t.word === e))) return [];
  const s = n.some((e) => ` ${e} `.includes(` ${a.join(` `)} `)),
    c = i.wanted.map((e) => ({ title: u(t, e), text: u(r, e) }));
  if (!s && c.some((e) => !e.title.length && !e.text.length)) return [];
  const l = { title: u(t, a), text: u(r, a) },
    d = a.join(` `);
  return [
    {
      document: e,
      score:
        t.map(({ word: e }) => e).join(` `) === d || n.includes(d)
          ? 100
          : l.title.length
            ? 60
            : s
              ? 50
              : a.length > 1 && l.text.length
                ? 40
                : c.every((e) => e.title.length)
                  ? 30
                  : 10,
      titleSpans: l.title.length ? l.title : c.flatMap((e) => e.title),
      textSpans: l.text.length
        ? l.text
        : c.flatMap((e) => e.text).sort((e, t) => e.start - t.start),
    },
  ];
}
function u(e, t) {
  const n = [];
  for (let r = 0; r + t.length <= e.length; r++) {
    if (!t.every((t, n) => e[r + n]?.word === t)) continue;
    const i = e[r],
      a = e[r + t.length - 1];
    n.push({ start: i.start, end: a.end });
  }
  return n;
}
function d(e, t) {
  let n = [],
    r = 0;
  for (const { start: i, end: a } of [...t].sort((e, t) => e.start - t.start))
    a <= r ||
      (i > r && n.push({ text: e.slice(r, i), lit: !1 }),
      n.push({ text: e.slice(Math.max(r, i), a), lit: !0 }),
      (r = a));
  return r < e.length && n.push({ text: e.slice(r), lit: !1 }), n;
}
function f(e, t, n = 220) {
  if (e.length <= n) return d(e, t);
  let r = t[0]?.start ?? 0,
    i = Math.max(0, Math.min(r - n / 3, e.length - n));
  i > 0 && (i = e.indexOf(` `, i) + 1);
  let a = Math.min(e.length, i + n);
  a < e.length && (a = Math.max(e.lastIndexOf(` `, a), t[0]?.end ?? 0));
  const o = t
      .filter(({ start: e, end: t }) => e >= i && t <= a)
      .map(({ start: e, end: t }) => ({ start: e - i, end: t - i })),
    s = d(e.slice(i, a), o);
  return (
    i > 0 && s.unshift({ text: `… `, lit: !1 }), a < e.length && s.push({ text: ` …`, lit: !1 }), s
  );
}
function p(e) {
  return Array.isArray ? Array.isArray(e) : C(e) === `[object Array]`;
}
function m(e) {
  if (typeof e == `string`) return e;
  if (typeof e == `bigint`) return e.toString();
  const t = e + ``;
  return t == `0` && 1 / e == -1 / 0 ? `-0` : t;
}
function h(e) {
  return e == null ? `` : m(e);
}
function g(e) {
  return typeof e == `string`;
}
function _(e) {
  return typeof e == `number`;
}
function v(e) {
  return e === !0 || e === !1 || (b(e) && C(e) == `[object Boolean]`);
}
function y(e) {
  return typeof e == `object`;
}
function b(e) {
  return y(e) && e !== null;
}
function x(e) {
  return e != null;
}
function S(e) {
  return !e.trim().length;
}
function C(e) {
  return e == null
    ? e === void 0
      ? `[object Undefined]`
      : `[object Null]`
    : Object.prototype.toString.call(e);
}
var w = `Incorrect 'index' type`,
  T = `Invalid doc index: must be a non-negative integer within the bounds of the docs array`,
  ee = (e) => `Invalid value for key ${e}`,
  te = (e) => `Pattern length exceeds max of ${e}.`,
  ne = (e) => `Missing ${e} property in key`,
  re = (e) => `Property 'weight' in key '${e}' must be a positive integer`,
  ie = `Fuse.match does not support useTokenSearch: token search requires corpus-level statistics (df, fieldCount) that a one-off string comparison does not have. Use new Fuse(...).search(...) instead.`,
  E = Object.prototype.hasOwnProperty,
  ae = class {
    constructor(e) {
      (this._keys = []), (this._keyMap = {});
      let t = 0;
      e.forEach((e) => {
        const n = D(e);
        this._keys.push(n), (this._keyMap[n.id] = n), (t += n.weight);
      }),
        this._keys.forEach((e) => {
          e.weight /= t;
        });
    }
    get(e) {
      return this._keyMap[e];
    }
    keys() {
      return this._keys;
    }
    toJSON() {
      return JSON.stringify(this._keys);
    }
  };
function D(e) {
  let t = null,
    n = null,
    r = null,
    i = 1,
    a = null;
  if (g(e) || p(e)) (r = e), (t = O(e)), (n = k(e));
  else {
    if (!E.call(e, `name`)) throw Error(ne(`name`));
    const o = e.name;
    if (((r = o), E.call(e, `weight`) && e.weight !== void 0 && ((i = e.weight), i <= 0)))
      throw Error(re(k(o)));
    (t = O(o)), (n = k(o)), (a = e.getFn ?? null);
  }
  return { path: t, id: n, weight: i, src: r, getFn: a };
}
function O(e) {
  return p(e) ? e : e.split(`.`);
}
function k(e) {
  return p(e) ? e.join(`.`) : e;
}
function oe(e, t) {
  let n = [],
    r = !1,
    i = (e, t, a, o) => {
      if (x(e)) {
        if (!t[a]) n.push(o === void 0 ? e : { v: e, i: o });
        else {
          const s = e[t[a]];
          if (!x(s)) return;
          if (a === t.length - 1 && (g(s) || _(s) || v(s) || typeof s == `bigint`))
            n.push(o === void 0 ? h(s) : { v: h(s), i: o });
          else if (p(s)) {
            r = !0;
            for (let e = 0, n = s.length; e < n; e += 1) i(s[e], t, a + 1, e);
          } else t.length && i(s, t, a + 1, o);
        }
      }
    };
  return i(e, g(t) ? t.split(`.`) : t, 0), r ? n : n[0];
}
var se = { includeMatches: !1, findAllMatches: !1, minMatchCharLength: 1 },
  ce = {
    isCaseSensitive: !1,
    ignoreDiacritics: !1,
    includeScore: !1,
    keys: [],
    shouldSort: !0,
    sortFn: (e, t) => (e.score === t.score ? (e.idx < t.idx ? -1 : 1) : e.score < t.score ? -1 : 1),
  },
  le = { location: 0, threshold: 0.6, distance: 100 },
  ue = {
    useExtendedSearch: !1,
    useTokenSearch: !1,
    tokenize: void 0,
    tokenMatch: `any`,
    getFn: oe,
    ignoreLocation: !1,
    ignoreFieldNorm: !1,
    fieldNormWeight: 1,
  },
  A = Object.freeze({ ...ce, ...se, ...le, ...ue });
function de(e) {
  return (e >= 9 && e <= 13) || e === 32 || e === 160;
}
function fe(e = 1, t = 3) {
  const n = new Map(),
    r = 10 ** t;
  return {
    get(t) {
      let i = 0,
        a = !1;
      for (let e = 0; e < t.length; e++) de(t.charCodeAt(e)) ? (a = !1) : (a ||= (i++, !0));
      if ((i === 0 && (i = 1), n.has(i))) return n.get(i);
      const o = Math.round(r / i ** (0.5 * e)) / r;
      return n.set(i, o), o;
    },
    clear() {
      n.clear();
    },
  };
}
var j = class {
  constructor({ getFn: e = A.getFn, fieldNormWeight: t = A.fieldNormWeight } = {}) {
    (this.norm = fe(t, 3)),
      (this.getFn = e),
      (this.isCreated = !1),
      (this.docs = []),
      (this.keys = []),
      (this._keysMap = {}),
      this.setIndexRecords();
  }
  setSources(e = []) {
    this.docs = e;
  }
  setIndexRecords(e = []) {
    this.records = e;
  }
  setKeys(e = []) {
    (this.keys = e),
      (this._keysMap = {}),
      e.forEach((e, t) => {
        this._keysMap[e.id] = t;
      });
  }
  create() {
    if (this.isCreated || !this.docs.length) return;
    this.isCreated = !0;
    const e = this.docs.length;
    this.records = Array(e);
    let t = 0;
    if (g(this.docs[0]))
      for (let n = 0; n < e; n++) {
        const e = this._createStringRecord(this.docs[n], n);
        e && (this.records[t++] = e);
      }
    else for (let n = 0; n < e; n++) this.records[t++] = this._createObjectRecord(this.docs[n], n);
    (this.records.length = t), this.norm.clear();
  }
  add(e, t) {
    if (!Number.isInteger(t) || t < 0) throw Error(T);
    if (g(e)) {
      const n = this._createStringRecord(e, t);
      return n && this.records.push(n), n;
    }
    const n = this._createObjectRecord(e, t);
    return this.records.push(n), n;
  }
  removeAt(e) {
    if (!Number.isInteger(e) || e < 0) throw Error(T);
    for (let t = 0, n = this.records.length; t < n; t += 1)
      if (this.records[t].i === e) {
        this.records.splice(t, 1);
        break;
      }
    for (let t = 0, n = this.records.length; t < n; t += 1)
      this.records[t].i > e && --this.records[t].i;
  }
  removeAll(e) {
    const t = new Set();
    for (const n of e) Number.isInteger(n) && n >= 0 && t.add(n);
    if (t.size === 0) return;
    this.records = this.records.filter((e) => !t.has(e.i));
    const n = Array.from(t).sort((e, t) => e - t);
    for (const e of this.records) {
      let t = 0,
        r = n.length;
      for (; t < r; ) {
        const i = (t + r) >>> 1;
        n[i] < e.i ? (t = i + 1) : (r = i);
      }
      e.i -= t;
    }
  }
  getValueForItemAtKeyId(e, t) {
    return e[this._keysMap[t]];
  }
  size() {
    return this.records.length;
  }
  _createStringRecord(e, t) {
    return !x(e) || S(e) ? null : { v: e, i: t, n: this.norm.get(e) };
  }
  _createObjectRecord(e, t) {
    const n = { i: t, $: {} };
    for (let t = 0, r = this.keys.length; t < r; t++) {
      const r = this.keys[t],
        i = r.getFn ? r.getFn(e) : this.getFn(e, r.path);
      if (x(i)) {
        if (p(i)) {
          const e = [];
          for (let t = 0, n = i.length; t < n; t += 1) {
            const n = i[t];
            if (x(n)) {
              if (g(n)) {
                if (!S(n)) {
                  const r = { v: n, i: t, n: this.norm.get(n) };
                  e.push(r);
                }
              } else if (x(n.v)) {
                const t = g(n.v) ? n.v : h(n.v);
                if (!S(t)) {
                  const r = { v: t, i: n.i, n: this.norm.get(t) };
                  e.push(r);
                }
              }
            }
          }
          n.$[t] = e;
        } else if (g(i) && !S(i)) {
          const e = { v: i, n: this.norm.get(i) };
          n.$[t] = e;
        }
      }
    }
    return n;
  }
  toJSON() {
    return { keys: this.keys.map(({ getFn: e, ...t }) => t), records: this.records };
  }
};
function pe(e, t, { getFn: n = A.getFn, fieldNormWeight: r = A.fieldNormWeight } = {}) {
  const i = new j({ getFn: n, fieldNormWeight: r });
  return i.setKeys(e.map(D)), i.setSources(t), i.create(), i;
}
function me(e, { getFn: t = A.getFn, fieldNormWeight: n = A.fieldNormWeight } = {}) {
  const { keys: r, records: i } = e,
    a = new j({ getFn: t, fieldNormWeight: n });
  return a.setKeys(r), a.setIndexRecords(i), a;
}
function he(e = [], t = A.minMatchCharLength) {
  let n = [],
    r = -1,
    i = -1,
    a = 0;
  for (let o = e.length; a < o; a += 1) {
    const o = e[a];
    o && r === -1
      ? (r = a)
      : !o && r !== -1 && ((i = a - 1), i - r + 1 >= t && n.push([r, i]), (r = -1));
  }
  return e[a - 1] && a - r >= t && n.push([r, a - 1]), n;
}
function ge(
  e,
  t,
  n,
  {
    location: r = A.location,
    distance: i = A.distance,
    threshold: a = A.threshold,
    findAllMatches: o = A.findAllMatches,
    minMatchCharLength: s = A.minMatchCharLength,
    includeMatches: c = A.includeMatches,
    ignoreLocation: l = A.ignoreLocation,
  } = {},
) {
  if (t.length > 32) throw Error(te(32));
  let u = t.length,
    d = e.length,
    f = Math.max(0, Math.min(r, d)),
    p = a,
    m = f,
    h = (e, t) => {
      const n = e / u;
      if (l) return n;
      const r = Math.abs(f - t);
      return i ? n + r / i : r ? 1 : n;
    },
    g = s > 1 || c,
    _ = g ? Array(d) : [],
    v;
  for (; (v = e.indexOf(t, m)) > -1; ) {
    const e = h(0, v);
    if (((p = Math.min(e, p)), (m = v + u), g)) {
      let e = 0;
      for (; e < u; ) (_[v + e] = 1), (e += 1);
    }
  }
  m = -1;
  let y = [],
    b = 1,
    x = 0,
    S = u + d,
    C = 1 << (u - 1);
  for (let t = 0; t < u; t += 1) {
    let r = 0,
      i = S;
    for (; r < i; ) h(t, f + i) <= p ? (r = i) : (S = i), (i = Math.floor((S - r) / 2 + r));
    S = i;
    let a = Math.max(1, f - i + 1),
      s = o ? d : Math.min(f + i, d) + u,
      c = Array(s + 2);
    c[s + 1] = (1 << t) - 1;
    for (let r = s; r >= a; --r) {
      const i = r - 1,
        o = n[e[i]];
      if (
        ((c[r] = ((c[r + 1] << 1) | 1) & o),
        t && (c[r] |= ((y[r + 1] | y[r]) << 1) | 1 | y[r + 1]),
        c[r] & C && ((b = h(t, i)), b <= p))
      ) {
        if (((p = b), (m = i), (x = t), m <= f)) break;
        a = Math.max(1, 2 * f - m);
      }
    }
    if (h(t + 1, f) > p) break;
    y = c;
  }
  if (g && m >= 0) {
    const t = Math.min(d - 1, m + u - 1 + x);
    for (let r = m; r <= t; r += 1) n[e[r]] && (_[r] = 1);
  }
  const w = { isMatch: m >= 0, score: Math.max(0.001, b) };
  if (g) {
    const e = he(_, s);
    e.length ? c && (w.indices = e) : (w.isMatch = !1);
  }
  return w;
}
function _e(e) {
  const t = {};
  for (let n = 0, r = e.length; n < r; n += 1) {
    const i = e.charAt(n);
    t[i] = (t[i] || 0) | (1 << (r - n - 1));
  }
  return t;
}
function M(e) {
  if (e.length <= 1) return e;
  e.sort((e, t) => e[0] - t[0] || e[1] - t[1]);
  const t = [e[0]];
  for (let n = 1, r = e.length; n < r; n += 1) {
    const r = t[t.length - 1],
      i = e[n];
    i[0] <= r[1] + 1 ? (r[1] = Math.max(r[1], i[1])) : t.push(i);
  }
  return t;
}
var N = {
    ł: `l`,
    Ł: `L`,
    đ: `d`,
    Đ: `D`,
    ø: `o`,
    Ø: `O`,
    ħ: `h`,
    Ħ: `H`,
    ŧ: `t`,
    Ŧ: `T`,
    ı: `i`,
    ß: `ss`,
  },
  ve = RegExp(`[` + Object.keys(N).join(``) + `]`, `g`),
  P =
    typeof String.prototype.normalize == `function`
      ? (e) =>
          e
            .normalize(`NFD`)
            .replace(
              /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0711\u0730-\u074A\u07A6-\u07B0\u07EB-\u07F3\u07FD\u0816-\u0819\u081B-\u0823\u0825-\u0827\u0829-\u082D\u0859-\u085B\u08D3-\u08E1\u08E3-\u0903\u093A-\u093C\u093E-\u094F\u0951-\u0957\u0962\u0963\u0981-\u0983\u09BC\u09BE-\u09C4\u09C7\u09C8\u09CB-\u09CD\u09D7\u09E2\u09E3\u09FE\u0A01-\u0A03\u0A3C\u0A3E-\u0A42\u0A47\u0A48\u0A4B-\u0A4D\u0A51\u0A70\u0A71\u0A75\u0A81-\u0A83\u0ABC\u0ABE-\u0AC5\u0AC7-\u0AC9\u0ACB-\u0ACD\u0AE2\u0AE3\u0AFA-\u0AFF\u0B01-\u0B03\u0B3C\u0B3E-\u0B44\u0B47\u0B48\u0B4B-\u0B4D\u0B56\u0B57\u0B62\u0B63\u0B82\u0BBE-\u0BC2\u0BC6-\u0BC8\u0BCA-\u0BCD\u0BD7\u0C00-\u0C04\u0C3E-\u0C44\u0C46-\u0C48\u0C4A-\u0C4D\u0C55\u0C56\u0C62\u0C63\u0C81-\u0C83\u0CBC\u0CBE-\u0CC4\u0CC6-\u0CC8\u0CCA-\u0CCD\u0CD5\u0CD6\u0CE2\u0CE3\u0D00-\u0D03\u0D3B\u0D3C\u0D3E-\u0D44\u0D46-\u0D48\u0D4A-\u0D4D\u0D57\u0D62\u0D63\u0D82\u0D83\u0DCA\u0DCF-\u0DD4\u0DD6\u0DD8-\u0DDF\u0DF2\u0DF3\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EB9\u0EBB\u0EBC\u0EC8-\u0ECD\u0F18\u0F19\u0F35\u0F37\u0F39\u0F3E\u0F3F\u0F71-\u0F84\u0F86\u0F87\u0F8D-\u0F97\u0F99-\u0FBC\u0FC6\u102B-\u103E\u1056-\u1059\u105E-\u1060\u1062-\u1064\u1067-\u106D\u1071-\u1074\u1082-\u108D\u108F\u109A-\u109D\u135D-\u135F\u1712-\u1714\u1732-\u1734\u1752\u1753\u1772\u1773\u17B4-\u17D3\u17DD\u180B-\u180D\u1885\u1886\u18A9\u1920-\u192B\u1930-\u193B\u1A17-\u1A1B\u1A55-\u1A5E\u1A60-\u1A7C\u1A7F\u1AB0-\u1ABE\u1B00-\u1B04\u1B34-\u1B44\u1B6B-\u1B73\u1B80-\u1B82\u1BA1-\u1BAD\u1BE6-\u1BF3\u1C24-\u1C37\u1CD0-\u1CD2\u1CD4-\u1CE8\u1CED\u1CF2-\u1CF4\u1CF7-\u1CF9\u1DC0-\u1DF9\u1DFB-\u1DFF\u20D0-\u20F0\u2CEF-\u2CF1\u2D7F\u2DE0-\u2DFF\u302A-\u302F\u3099\u309A\uA66F-\uA672\uA674-\uA67D\uA69E\uA69F\uA6F0\uA6F1\uA802\uA806\uA80B\uA823-\uA827\uA880\uA881\uA8B4-\uA8C5\uA8E0-\uA8F1\uA8FF\uA926-\uA92D\uA947-\uA953\uA980-\uA983\uA9B3-\uA9C0\uA9E5\uAA29-\uAA36\uAA43\uAA4C\uAA4D\uAA7B-\uAA7D\uAAB0\uAAB2-\uAAB4\uAAB7\uAAB8\uAABE\uAABF\uAAC1\uAAEB-\uAAEF\uAAF5\uAAF6\uABE3-\uABEA\uABEC\uABED\uFB1E\uFE00-\uFE0F\uFE20-\uFE2F]/g,
              ``,
            )
            .replace(ve, (e) => N[e])
      : (e) => e,
  F = class {
    constructor(
      e,
      {
        location: t = A.location,
        threshold: n = A.threshold,
        distance: r = A.distance,
        includeMatches: i = A.includeMatches,
        findAllMatches: a = A.findAllMatches,
        minMatchCharLength: o = A.minMatchCharLength,
        isCaseSensitive: s = A.isCaseSensitive,
        ignoreDiacritics: c = A.ignoreDiacritics,
        ignoreLocation: l = A.ignoreLocation,
      } = {},
    ) {
      if (
        ((this.options = {
          location: t,
          threshold: n,
          distance: r,
          includeMatches: i,
          findAllMatches: a,
          minMatchCharLength: o,
          isCaseSensitive: s,
          ignoreDiacritics: c,
          ignoreLocation: l,
        }),
        (e = s ? e : e.toLowerCase()),
        (e = c ? P(e) : e),
        (this.pattern = e),
        (this.chunks = []),
        !this.pattern.length)
      )
        return;
      const u = (e, t) => {
          this.chunks.push({ pattern: e, alphabet: _e(e), startIndex: t });
        },
        d = this.pattern.length;
      if (d > 32) {
        let e = 0,
          t = d % 32,
          n = d - t;
        for (; e < n; ) u(this.pattern.substr(e, 32), e), (e += 32);
        if (t) {
          const e = d - 32;
          u(this.pattern.substr(e), e);
        }
      } else u(this.pattern, 0);
    }
    searchIn(e) {
      const { isCaseSensitive: t, ignoreDiacritics: n, includeMatches: r } = this.options;
      if (((e = t ? e : e.toLowerCase()), (e = n ? P(e) : e), this.pattern === e)) {
        if (e.length < this.options.minMatchCharLength) return { isMatch: !1, score: 1 };
        const t = { isMatch: !0, score: 0 };
        return r && (t.indices = [[0, e.length - 1]]), t;
      }
      let {
          location: i,
          distance: a,
          threshold: o,
          findAllMatches: s,
          minMatchCharLength: c,
          ignoreLocation: l,
        } = this.options,
        u = [],
        d = 0,
        f = !1;
      this.chunks.forEach(({ pattern: t, alphabet: n, startIndex: p }) => {
        const {
          isMatch: m,
          score: h,
          indices: g,
        } = ge(e, t, n, {
          location: i + p,
          distance: a,
          threshold: o,
          findAllMatches: s,
          minMatchCharLength: c,
          includeMatches: r,
          ignoreLocation: l,
        });
        m && (f = !0), (d += h), m && g && u.push(...g);
      });
      const p = { isMatch: f, score: f ? d / this.chunks.length : 1 };
      return f && r && (p.indices = M(u)), p;
    }
  },
  ye = new Set([`fuzzy`, `include`]);
function be(e) {
  return e.startsWith(`inverse`);
}
var I = [
    {
      type: `exact`,
      multiRegex: /^="(.*)"$/,
      singleRegex: /^=(.*)$/,
      create: (e) => ({
        type: `exact`,
        search(t) {
          const n = t === e;
          return { isMatch: n, score: +!n, indices: [0, e.length - 1] };
        },
      }),
    },
    {
      type: `include`,
      multiRegex: /^'"(.*)"$/,
      singleRegex: /^'(.*)$/,
      create: (e) => ({
        type: `include`,
        search(t) {
          let n = 0,
            r,
            i = [],
            a = e.length;
          for (; (r = t.indexOf(e, n)) > -1; ) (n = r + a), i.push([r, n - 1]);
          const o = !!i.length;
          return { isMatch: o, score: +!o, indices: i };
        },
      }),
    },
    {
      type: `prefix-exact`,
      multiRegex: /^\^"(.*)"$/,
      singleRegex: /^\^(.*)$/,
      create: (e) => ({
        type: `prefix-exact`,
        search(t) {
          const n = t.startsWith(e);
          return { isMatch: n, score: +!n, indices: [0, e.length - 1] };
        },
      }),
    },
    {
      type: `inverse-prefix-exact`,
      multiRegex: /^!\^"(.*)"$/,
      singleRegex: /^!\^(.*)$/,
      create: (e) => ({
        type: `inverse-prefix-exact`,
        search(t) {
          const n = !t.startsWith(e);
          return { isMatch: n, score: +!n, indices: [0, t.length - 1] };
        },
      }),
    },
    {
      type: `inverse-suffix-exact`,
      multiRegex: /^!"(.*)"\$$/,
      singleRegex: /^!(.*)\$$/,
      create: (e) => ({
        type: `inverse-suffix-exact`,
        search(t) {
          const n = !t.endsWith(e);
          return { isMatch: n, score: +!n, indices: [0, t.length - 1] };
        },
      }),
    },
    {
      type: `suffix-exact`,
      multiRegex: /^"(.*)"\$$/,
      singleRegex: /^(.*)\$$/,
      create: (e) => ({
        type: `suffix-exact`,
        search(t) {
          const n = t.endsWith(e);
          return { isMatch: n, score: +!n, indices: [t.length - e.length, t.length - 1] };
        },
      }),
    },
    {
      type: `inverse-exact`,
      multiRegex: /^!"(.*)"$/,
      singleRegex: /^!(.*)$/,
      create: (e) => ({
        type: `inverse-exact`,
        search(t) {
          const n = t.indexOf(e) === -1;
          return { isMatch: n, score: +!n, indices: [0, t.length - 1] };
        },
      }),
    },
    {
      type: `fuzzy`,
      multiRegex: /^"(.*)"$/,
      singleRegex: /^(.*)$/,
      create: (e, t = {}) => {
        const n = new F(e, {
          location: t.location ?? A.location,
          threshold: t.threshold ?? A.threshold,
          distance: t.distance ?? A.distance,
          includeMatches: t.includeMatches ?? A.includeMatches,
          findAllMatches: t.findAllMatches ?? A.findAllMatches,
          minMatchCharLength: t.minMatchCharLength ?? A.minMatchCharLength,
          isCaseSensitive: t.isCaseSensitive ?? A.isCaseSensitive,
          ignoreDiacritics: t.ignoreDiacritics ?? A.ignoreDiacritics,
          ignoreLocation: t.ignoreLocation ?? A.ignoreLocation,
        });
        return {
          type: `fuzzy`,
          search(e) {
            return n.searchIn(e);
          },
        };
      },
    },
  ],
  L = I.length,
  xe = `\0`,
  Se = `|`;
function Ce(e) {
  let t = [],
    n = e.length,
    r = 0;
  for (; r < n; ) {
    for (; r < n && e[r] === ` `; ) r++;
    if (r >= n) break;
    let i = r;
    for (; i < n && e[i] !== ` ` && e[i] !== `"`; ) i++;
    if (i < n && e[i] === `"`) {
      for (i++; i < n; ) {
        if (e[i] === `"`) {
          const t = i + 1;
          if (t >= n || e[t] === ` `) {
            i++;
            break;
          }
          if (e[t] === `$` && (t + 1 >= n || e[t + 1] === ` `)) {
            i += 2;
            break;
          }
        }
        i++;
      }
      t.push(e.substring(r, i)), (r = i);
    } else {
      for (; i < n && e[i] !== ` `; ) i++;
      t.push(e.substring(r, i)), (r = i);
    }
  }
  return t;
}
function R(e, t) {
  const n = e.match(t);
  return n ? n[1] : null;
}
function we(e, t = {}) {
  return e
    .replace(/\\\|/g, xe)
    .split(Se)
    .map((e) => {
      const n = Ce(e.replace(/\u0000/g, `|`).trim()).filter((e) => e && !!e.trim()),
        r = [];
      for (let e = 0, i = n.length; e < i; e += 1) {
        let i = n[e],
          a = !1,
          o = -1;
        for (; !a && ++o < L; ) {
          const e = I[o],
            n = R(i, e.multiRegex);
          n && (r.push(e.create(n, t)), (a = !0));
        }
        if (!a)
          for (o = -1; ++o < L; ) {
            const e = I[o],
              n = R(i, e.singleRegex);
            if (n) {
              r.push(e.create(n, t));
              break;
            }
          }
      }
      return r;
    });
}
var Te = class {
    constructor(
      e,
      {
        isCaseSensitive: t = A.isCaseSensitive,
        ignoreDiacritics: n = A.ignoreDiacritics,
        includeMatches: r = A.includeMatches,
        minMatchCharLength: i = A.minMatchCharLength,
        ignoreLocation: a = A.ignoreLocation,
        findAllMatches: o = A.findAllMatches,
        location: s = A.location,
        threshold: c = A.threshold,
        distance: l = A.distance,
      } = {},
    ) {
      (this.query = null),
        (this.options = {
          isCaseSensitive: t,
          ignoreDiacritics: n,
          includeMatches: r,
          minMatchCharLength: i,
          findAllMatches: o,
          ignoreLocation: a,
          location: s,
          threshold: c,
          distance: l,
        }),
        (e = t ? e : e.toLowerCase()),
        (e = n ? P(e) : e),
        (this.pattern = e),
        (this.query = we(this.pattern, this.options));
    }
    static condition(e, t) {
      return t.useExtendedSearch;
    }
    searchIn(e) {
      const t = this.query;
      if (!t) return { isMatch: !1, score: 1 };
      const { includeMatches: n, isCaseSensitive: r, ignoreDiacritics: i } = this.options;
      (e = r ? e : e.toLowerCase()), (e = i ? P(e) : e);
      let a = 0,
        o = [],
        s = 0,
        c = !1;
      for (let r = 0, i = t.length; r < i; r += 1) {
        const i = t[r];
        (o.length = 0), (a = 0), (c = !1);
        for (let t = 0, r = i.length; t < r; t += 1) {
          const r = i[t],
            { isMatch: l, indices: u, score: d } = r.search(e);
          if (l)
            (a += 1),
              (s += d),
              be(r.type) && (c = !0),
              n && (ye.has(r.type) ? o.push(...u) : o.push(u));
          else {
            (s = 0), (a = 0), (o.length = 0), (c = !1);
            break;
          }
        }
        if (a) {
          const e = { isMatch: !0, score: s / a };
          return c && (e.hasInverse = !0), n && (e.indices = M(o)), e;
        }
      }
      return { isMatch: !1, score: 1 };
    }
  },
  z = [];
function B(...e) {
  z.push(...e);
}
function V(e, t) {
  for (let n = 0, r = z.length; n < r; n += 1) {
    const r = z[n];
    if (r.condition(e, t)) return new r(e, t);
  }
  return new F(e, t);
}
var H = { AND: `$and`, OR: `$or` },
  U = { PATH: `$path`, PATTERN: `$val` },
  W = (e) => !!(e[H.AND] || e[H.OR]),
  Ee = (e) => !!e[U.PATH],
  De = (e) => !p(e) && y(e) && !W(e),
  G = (e) => ({ [H.AND]: Object.keys(e).map((t) => ({ [t]: e[t] })) });
function K(e, t, { auto: n = !0 } = {}) {
  const r = (e) => {
    if (g(e)) {
      const r = { keyId: null, pattern: e };
      return n && (r.searcher = V(e, t)), r;
    }
    const i = Object.keys(e),
      a = Ee(e);
    if (!a && i.length > 1 && !W(e)) return r(G(e));
    if (De(e)) {
      const r = a ? e[U.PATH] : i[0],
        o = a ? e[U.PATTERN] : e[r];
      if (!g(o)) throw Error(ee(r));
      const s = { keyId: k(r), pattern: o };
      return n && (s.searcher = V(o, t)), s;
    }
    const o = { children: [], operator: i[0] };
    return (
      i.forEach((t) => {
        const n = e[t];
        p(n) &&
          n.forEach((e) => {
            o.children.push(r(e));
          });
      }),
      o
    );
  };
  return W(e) || (e = G(e)), r(e);
}
function q(e, { ignoreFieldNorm: t = A.ignoreFieldNorm }) {
  let n = 1;
  return (
    e.forEach(({ key: e, norm: r, score: i }) => {
      const a = e ? e.weight : null;
      n *= (i === 0 && a ? 2 ** -52 : i) ** +((a || 1) * (t ? 1 : r));
    }),
    n
  );
}
function Oe(e, { ignoreFieldNorm: t = A.ignoreFieldNorm }) {
  e.forEach((e) => {
    e.score = q(e.matches, { ignoreFieldNorm: t });
  });
}
var ke = class {
  constructor(e, t) {
    (this.limit = e), (this.heap = []), (this.comparator = t);
  }
  get size() {
    return this.heap.length;
  }
  insert(e) {
    this.size < this.limit
      ? (this.heap.push(e), this._bubbleUp(this.size - 1))
      : this.comparator(e, this.heap[0]) < 0 && ((this.heap[0] = e), this._sinkDown(0));
  }
  extractSorted() {
    return this.heap.sort(this.comparator);
  }
  _bubbleUp(e) {
    const t = this.heap;
    for (; e > 0; ) {
      const n = (e - 1) >> 1;
      if (this.comparator(t[e], t[n]) <= 0) break;
      const r = t[e];
      (t[e] = t[n]), (t[n] = r), (e = n);
    }
  }
  _sinkDown(e) {
    let t = this.heap,
      n = t.length,
      r = e;
    do {
      e = r;
      const i = 2 * e + 1,
        a = 2 * e + 2;
      if (
        (i < n && this.comparator(t[i], t[r]) > 0 && (r = i),
        a < n && this.comparator(t[a], t[r]) > 0 && (r = a),
        r !== e)
      ) {
        const n = t[e];
        (t[e] = t[r]), (t[r] = n);
      }
    } while (r !== e);
  }
};
function Ae(e) {
  const t = [];
  return (
    e.matches.forEach((e) => {
      if (!x(e.indices) || !e.indices.length) return;
      const n = { indices: e.indices, value: e.value };
      e.key && (n.key = e.key.id), e.idx > -1 && (n.refIndex = e.idx), t.push(n);
    }),
    t
  );
}
function je(e, t, { includeMatches: n = A.includeMatches, includeScore: r = A.includeScore } = {}) {
  return e.map((e) => {
    const { idx: i } = e,
      a = { item: t[i], refIndex: i };
    return n && (a.matches = Ae(e)), r && (a.score = e.score), a;
  });
}
var Me = /[\p{L}\p{M}\p{N}_]+/gu,
  Ne = new WeakSet();
function Pe(e) {
  Ne.has(e) ||
    (Ne.add(e),
    console.warn(
      `[Fuse] tokenize regex ${e} lacks the global flag; only the first match per text will be returned. Add the 'g' flag.`,
    ));
}
function Fe(e) {
  if (typeof e == `function`) {
    let t = !1;
    return (n) => {
      const r = e(n);
      if (!t && ((t = !0), !Array.isArray(r) || r.some((e) => typeof e != `string`)))
        throw Error(
          `[Fuse] tokenize function must return string[]; received ${Array.isArray(r) ? `array containing non-strings` : typeof r}.`,
        );
      return r;
    };
  }
  return e instanceof RegExp
    ? (e.global || Pe(e), (t) => t.match(e) || [])
    : (e) => e.match(Me) || [];
}
function J({ isCaseSensitive: e = !1, ignoreDiacritics: t = !1, tokenize: n } = {}) {
  const r = Fe(n);
  return {
    tokenize(n) {
      return e || (n = n.toLowerCase()), t && (n = P(n)), r(n);
    },
  };
}
var Ie = class {
  static condition(e, t) {
    return t.useTokenSearch;
  }
  constructor(e, t) {
    (this.options = t),
      (this.analyzer = J({
        isCaseSensitive: t.isCaseSensitive,
        ignoreDiacritics: t.ignoreDiacritics,
        tokenize: t.tokenize,
      }));
    const n = this.analyzer.tokenize(e),
      { df: r, fieldCount: i } = t._invertedIndex;
    (this.termSearchers = []), (this.idfWeights = []);
    for (const e of n) {
      this.termSearchers.push(
        new F(e, {
          location: t.location,
          threshold: t.threshold,
          distance: t.distance,
          includeMatches: t.includeMatches,
          findAllMatches: t.findAllMatches,
          minMatchCharLength: t.minMatchCharLength,
          isCaseSensitive: t.isCaseSensitive,
          ignoreDiacritics: t.ignoreDiacritics,
          ignoreLocation: !0,
        }),
      );
      const n = r.get(e) || 0,
        a = Math.log(1 + (i - n + 0.5) / (n + 0.5));
      this.idfWeights.push(a);
    }
    (this.combineAll = t.tokenMatch === `all`),
      (this.numTerms = this.termSearchers.length),
      (this.useMask = this.numTerms <= 31);
  }
  searchIn(e) {
    if (!this.termSearchers.length) return { isMatch: !1, score: 1 };
    let t = [],
      n = 0,
      r = 0,
      i = 0,
      a = 0,
      o = this.combineAll && !this.useMask ? new Set() : null;
    for (let s = 0; s < this.termSearchers.length; s++) {
      const c = this.termSearchers[s].searchIn(e),
        l = this.idfWeights[s];
      (r += l),
        c.isMatch &&
          (i++,
          (n += l * (1 - c.score)),
          c.indices && t.push(...c.indices),
          this.combineAll && (this.useMask ? (a |= 1 << s) : o.add(s)));
    }
    if (i === 0) return { isMatch: !1, score: 1 };
    const s = r > 0 ? 1 - n / r : 0,
      c = { isMatch: !0, score: Math.max(0.001, s) };
    return (
      this.options.includeMatches && t.length && (c.indices = M(t)),
      this.combineAll &&
        (this.useMask ? (c.matchedMask = a) : (c.matchedTerms = o), (c.termCount = this.numTerms)),
      c
    );
  }
};
function Y(e, t, n, r) {
  const i = r.tokenize(t);
  if (!i.length) return;
  e.fieldCount++, e.docFieldCount.set(n, (e.docFieldCount.get(n) || 0) + 1);
  let a = new Set(i),
    o = e.docTermFieldHits.get(n);
  o || ((o = new Map()), e.docTermFieldHits.set(n, o));
  for (const t of a) o.set(t, (o.get(t) || 0) + 1), e.df.set(t, (e.df.get(t) || 0) + 1);
}
function X(e, t, n, r) {
  const { i, v: a, $: o } = t;
  if (a !== void 0) Y(e, a, i, r);
  else if (o)
    for (let t = 0; t < n; t++) {
      const n = o[t];
      if (n) {
        if (Array.isArray(n)) for (const t of n) Y(e, t.v, i, r);
        else Y(e, n.v, i, r);
      }
    }
}
function Le(e, t, n) {
  const r = { fieldCount: 0, df: new Map(), docFieldCount: new Map(), docTermFieldHits: new Map() };
  for (const i of e) X(r, i, t, n);
  return r;
}
function Re(e, t, n, r) {
  X(e, t, n, r);
}
function ze(e, t) {
  const n = e.docFieldCount.get(t);
  if (n === void 0) return;
  (e.fieldCount -= n), e.docFieldCount.delete(t);
  const r = e.docTermFieldHits.get(t);
  if (r) {
    for (const [t, n] of r) {
      const r = (e.df.get(t) || 0) - n;
      r <= 0 ? e.df.delete(t) : e.df.set(t, r);
    }
    e.docTermFieldHits.delete(t);
  }
}
function Z(e, t) {
  if (t.length === 0) return;
  const n = Array.from(new Set(t)).sort((e, t) => e - t);
  for (const t of n) ze(e, t);
  const r = (e) => {
      let t = 0,
        r = n.length;
      for (; t < r; ) {
        const i = (t + r) >>> 1;
        n[i] < e ? (t = i + 1) : (r = i);
      }
      return e - t;
    },
    i = n[0],
    a = new Map();
  for (const [t, n] of e.docFieldCount) a.set(t > i ? r(t) : t, n);
  e.docFieldCount = a;
  const o = new Map();
  for (const [t, n] of e.docTermFieldHits) o.set(t > i ? r(t) : t, n);
  e.docTermFieldHits = o;
}
var Q = class {
  constructor(e, t, n) {
    (this.options = { ...A, ...t }),
      this.options.useExtendedSearch,
      this.options.useTokenSearch,
      (this._keyStore = new ae(this.options.keys)),
      (this._docs = e),
      (this._myIndex = null),
      (this._invertedIndex = null),
      this.setCollection(e, n),
      (this._lastQuery = null),
      (this._lastSearcher = null);
  }
  _getSearcher(e) {
    if (this._lastQuery === e) return this._lastSearcher;
    const t = V(
      e,
      this._invertedIndex ? { ...this.options, _invertedIndex: this._invertedIndex } : this.options,
    );
    return (this._lastQuery = e), (this._lastSearcher = t), t;
  }
  setCollection(e, t) {
    if (((this._docs = e), t && !(t instanceof j))) throw Error(w);
    if (
      ((this._myIndex =
        t ||
        pe(this.options.keys, this._docs, {
          getFn: this.options.getFn,
          fieldNormWeight: this.options.fieldNormWeight,
        })),
      this.options.useTokenSearch)
    ) {
      const e = J({
        isCaseSensitive: this.options.isCaseSensitive,
        ignoreDiacritics: this.options.ignoreDiacritics,
        tokenize: this.options.tokenize,
      });
      this._invertedIndex = Le(this._myIndex.records, this._myIndex.keys.length, e);
    }
    this._invalidateSearcherCache();
  }
  add(e) {
    if (!x(e)) return;
    this._docs.push(e);
    const t = this._myIndex.add(e, this._docs.length - 1);
    if (this._invertedIndex && t) {
      const e = J({
        isCaseSensitive: this.options.isCaseSensitive,
        ignoreDiacritics: this.options.ignoreDiacritics,
        tokenize: this.options.tokenize,
      });
      Re(this._invertedIndex, t, this._myIndex.keys.length, e);
    }
    this._invalidateSearcherCache();
  }
  remove(e = () => !1) {
    const t = [],
      n = [];
    for (let r = 0, i = this._docs.length; r < i; r += 1)
      e(this._docs[r], r) && (t.push(this._docs[r]), n.push(r));
    if (n.length) {
      this._invertedIndex && Z(this._invertedIndex, n);
      const e = new Set(n);
      (this._docs = this._docs.filter((t, n) => !e.has(n))),
        this._myIndex.removeAll(n),
        this._invalidateSearcherCache();
    }
    return t;
  }
  removeAt(e) {
    if (!Number.isInteger(e) || e < 0 || e >= this._docs.length) throw Error(T);
    this._invertedIndex && Z(this._invertedIndex, [e]);
    const t = this._docs.splice(e, 1)[0];
    return this._myIndex.removeAt(e), this._invalidateSearcherCache(), t;
  }
  _invalidateSearcherCache() {
    (this._lastQuery = null), (this._lastSearcher = null);
  }
  getIndex() {
    return this._myIndex;
  }
  _normalizedKeys() {
    return this._myIndex.keys.map((e) => this._keyStore.get(e.id) || e);
  }
  search(e, t) {
    const { limit: n = -1 } = t || {},
      {
        includeMatches: r,
        includeScore: i,
        shouldSort: a,
        sortFn: o,
        ignoreFieldNorm: s,
      } = this.options;
    if (g(e) && !e.trim()) {
      let e = this._docs.map((e, t) => ({ item: e, refIndex: t }));
      return _(n) && n > -1 && (e = e.slice(0, n)), e;
    }
    let c = a && _(n) && n > 0 && g(e),
      l = o,
      u = (e, t) => l(e, t) || e.idx - t.idx,
      d;
    if (c) {
      const t = new ke(n, u);
      g(this._docs[0])
        ? this._searchStringList(e, { heap: t, ignoreFieldNorm: s })
        : this._searchObjectList(e, { heap: t, ignoreFieldNorm: s }),
        (d = t.extractSorted());
    } else
      (d = g(e)
        ? g(this._docs[0])
          ? this._searchStringList(e)
          : this._searchObjectList(e)
        : this._searchLogical(e)),
        Oe(d, { ignoreFieldNorm: s }),
        a && d.sort(g(e) ? u : l),
        _(n) && n > -1 && (d = d.slice(0, n));
    return je(d, this._docs, { includeMatches: r, includeScore: i });
  }
  _searchStringList(e, { heap: t, ignoreFieldNorm: n } = {}) {
    const r = this._getSearcher(e),
      i = this.options.useTokenSearch && this.options.tokenMatch === `all`,
      { records: a } = this._myIndex,
      o = t ? null : [];
    return (
      a.forEach(({ v: e, i: a, n: s }) => {
        if (!x(e)) return;
        const c = r.searchIn(e);
        if (c.isMatch) {
          const r = { score: c.score, value: e, norm: s, indices: c.indices };
          i &&
            ((r.matchedMask = c.matchedMask),
            (r.matchedTerms = c.matchedTerms),
            (r.termCount = c.termCount));
          const l = [r];
          if (!i || this._coversAllTokens(l)) {
            const r = { item: e, idx: a, matches: l };
            t ? ((r.score = q(r.matches, { ignoreFieldNorm: n })), t.insert(r)) : o.push(r);
          }
        }
      }),
      o
    );
  }
  _searchLogical(e) {
    const t = K(e, this.options),
      n = this._normalizedKeys(),
      r = (e, t, i) => {
        if (!(`children` in e)) {
          let { keyId: r, searcher: a } = e,
            o;
          return (
            r === null
              ? ((o = []),
                n.forEach((e, n) => {
                  o.push(...this._findMatches({ key: e, value: t[n], searcher: a }));
                }))
              : (o = this._findMatches({
                  key: this._keyStore.get(r),
                  value: this._myIndex.getValueForItemAtKeyId(t, r),
                  searcher: a,
                })),
            o && o.length ? [{ idx: i, item: t, matches: o }] : []
          );
        }
        const { children: a, operator: o } = e,
          s = [];
        for (let e = 0, n = a.length; e < n; e += 1) {
          const n = a[e],
            c = r(n, t, i);
          if (c.length) s.push(...c);
          else if (o === H.AND) return [];
        }
        return s;
      },
      i = this._myIndex.records,
      a = new Map(),
      o = [];
    return (
      i.forEach(({ $: e, i: n }) => {
        if (x(e)) {
          const i = r(t, e, n);
          i.length &&
            (a.has(n) || (a.set(n, { idx: n, item: e, matches: [] }), o.push(a.get(n))),
            i.forEach(({ matches: e }) => {
              a.get(n).matches.push(...e);
            }));
        }
      }),
      o
    );
  }
  _searchObjectList(e, { heap: t, ignoreFieldNorm: n } = {}) {
    const r = this._getSearcher(e),
      i = this.options.useTokenSearch && this.options.tokenMatch === `all`,
      { records: a } = this._myIndex,
      o = this._normalizedKeys(),
      s = t ? null : [];
    return (
      a.forEach(({ $: e, i: a }) => {
        if (!x(e)) return;
        let c = [],
          l = !1,
          u = !1;
        if (
          (o.forEach((t, n) => {
            const i = this._findMatches({ key: t, value: e[n], searcher: r });
            i.length ? (c.push(...i), i[0].hasInverse && (u = !0)) : (l = !0);
          }),
          !(u && l) && c.length && (!i || this._coversAllTokens(c)))
        ) {
          const r = { idx: a, item: e, matches: c };
          t ? ((r.score = q(r.matches, { ignoreFieldNorm: n })), t.insert(r)) : s.push(r);
        }
      }),
      s
    );
  }
  _findMatches({ key: e, value: t, searcher: n }) {
    if (!x(t)) return [];
    const r = [];
    if (p(t))
      t.forEach(({ v: t, i, n: a }) => {
        if (!x(t)) return;
        const o = n.searchIn(t);
        if (o.isMatch) {
          const n = {
            score: o.score,
            key: e,
            value: t,
            idx: i,
            norm: a,
            indices: o.indices,
            hasInverse: o.hasInverse,
          };
          o.termCount !== void 0 &&
            ((n.matchedMask = o.matchedMask),
            (n.matchedTerms = o.matchedTerms),
            (n.termCount = o.termCount)),
            r.push(n);
        }
      });
    else {
      const { v: i, n: a } = t,
        o = n.searchIn(i);
      if (o.isMatch) {
        const t = {
          score: o.score,
          key: e,
          value: i,
          norm: a,
          indices: o.indices,
          hasInverse: o.hasInverse,
        };
        o.termCount !== void 0 &&
          ((t.matchedMask = o.matchedMask),
          (t.matchedTerms = o.matchedTerms),
          (t.termCount = o.termCount)),
          r.push(t);
      }
    }
    return r;
  }
  _coversAllTokens(e) {
    const t = e.length ? e[0].termCount : void 0;
    if (t === void 0) return !0;
    if (t <= 31) {
      let n = 0;
      for (let t = 0; t < e.length; t++) n |= e[t].matchedMask || 0;
      return n === 2 ** t - 1;
    }
    const n = new Set();
    for (let t = 0; t < e.length; t++) {
      const r = e[t].matchedTerms;
      if (r) for (const e of r) n.add(e);
    }
    return n.size === t;
  }
};
(Q.version = `7.5.0`),
  (Q.createIndex = pe),
  (Q.parseIndex = me),
  (Q.config = A),
  (Q.match = (e, t, n) => {
    if (n && n.useTokenSearch) throw Error(ie);
    return V(e, { ...A, ...n }).searchIn(t);
  }),
  (Q.parseQuery = K),
  B(Te),
  B(Ie),
  (Q.use = (...e) => {
    e.forEach((e) => B(e));
  });
var Be = Q,
  Ve = 64,
  He = class {
    fuse;
    constructor(e) {
      this.fuse = new Be([...e], {
        keys: [
          { name: `title`, weight: 3 },
          { name: `aliases`, weight: 3 },
          { name: `text`, weight: 1 },
        ],
        ignoreLocation: !0,
        ignoreDiacritics: !0,
        includeScore: !0,
        threshold: 0.3,
        minMatchCharLength: 3,
      });
    }
    search(e, t, n) {
      const r = e.trim().slice(0, Ve);
      return r.length < 3
        ? []
        : this.fuse
            .search(r)
            .filter(({ item: e }) => !t.has(e.id))
            .slice(0, n)
            .map(({ item: e, score: t }) => ({ document: e, score: t ?? 1 }));
    }
  },
  Ue = 60,
  We = 12,
  Ge = class extends HTMLElement {
    indexes;
    waiting = 0;
    connectedCallback() {
      const e = this.find(`form`),
        t = this.find(`input[name=q]`);
      t.addEventListener(`focus`, () => this.load(), { once: !0 }),
        t.addEventListener(`input`, () => {
          clearTimeout(this.waiting),
            (this.waiting = window.setTimeout(() => this.ask(t.value, `replace`), 120));
        }),
        e.addEventListener(`submit`, (e) => {
          e.preventDefault(), clearTimeout(this.waiting), this.ask(t.value, `push`);
        });
      const n = () => {
        (t.value = new URLSearchParams(location.search).get(`q`) ?? ``), this.ask(t.value, `none`);
      };
      addEventListener(`popstate`, n), n(), (this.dataset.ready = ``);
    }
    find(e) {
      return this.querySelector(e);
    }
    load() {
      return (
        (this.indexes ??= fetch(this.dataset.src ?? ``)
          .then((e) => {
            if (!e.ok) throw Error(`${e.status}`);
            return e.json();
          })
          .then((e) => ({ exact: new c(e), similar: new He(e) }))
          .catch((e) => {
            throw ((this.indexes = void 0), e);
          })),
        this.indexes
      );
    }
    async ask(e, t) {
      if (t !== `none`) {
        const n = e.trim()
          ? `?q=${encodeURIComponent(e.trim()).replaceAll(`%20`, `+`)}`
          : location.pathname;
        t === `push` ? history.pushState(null, ``, n) : history.replaceState(null, ``, n);
      }
      let n = this.find(`[data-status]`),
        r;
      if (!e.trim()) {
        this.fill(`exact`, [], 0),
          this.fill(`similar`, [], 0),
          (n.textContent = ``),
          (this.dataset.searchDone = ``);
        return;
      }
      try {
        r = await this.load();
      } catch {
        n.textContent = `The search could not be loaded. Check the connection and try again.`;
        return;
      }
      if (this.find(`input[name=q]`).value !== e) return;
      const i = r.exact.search(a(e)),
        o = new Set(i.map(({ document: e }) => e.id)),
        s = r.similar.search(e, o, We);
      this.fill(
        `exact`,
        i
          .slice(0, Ue)
          .map(({ document: e, titleSpans: t, textSpans: n }) =>
            this.makeResult(e, d(e.title, t), f(e.text, n)),
          ),
        i.length,
      ),
        this.fill(
          `similar`,
          s.map(({ document: e }) => this.makeResult(e, d(e.title, []), f(e.text, []))),
          s.length,
        ),
        (n.textContent = i.length
          ? ``
          : s.length
            ? `Nothing here holds exactly these words.`
            : `Nothing here holds these words or any like them.`),
        (this.dataset.searchDone = e.trim());
    }
    fill(e, t, n) {
      const r = this.find(`[data-results="${e}"]`);
      r.hidden = n === 0;
      const i = t.length < n ? `${n}, the first ${t.length} shown` : `${n}`;
      (r.querySelector(`[data-count]`).textContent = i),
        r.querySelector(`ol`)?.replaceChildren(...t);
    }
    makeResult(t, n, r) {
      const i = document.createElement(`li`);
      (i.className = t.kind), (i.dataset.kind = t.kind), (i.dataset.id = t.id);
      const a = document.createElement(`p`);
      (a.className = `kicker`), (a.textContent = [e[t.kind], t.detail].filter(Boolean).join(` · `));
      const o = document.createElement(`p`);
      o.className = `name`;
      const s = document.createElement(`a`);
      (s.href = (this.dataset.base ?? `/`) + t.path),
        t.kind === `quote` ? s.append(`“`, ...$(n), `”`) : s.append(...$(n)),
        o.append(s);
      const c = document.createElement(`p`);
      return (c.className = `excerpt`), c.append(...$(r)), i.append(a, o, c), i;
    }
  },
  $ = (e) =>
    e.map(({ text: e, lit: t }) => {
      if (!t) return e;
      const n = document.createElement(`mark`);
      return (n.textContent = e), n;
    });
customElements.define(`site-search`, Ge);
