var e = `http://www.w3.org/1999/xhtml`,
  t = {
    svg: `http://www.w3.org/2000/svg`,
    xhtml: e,
    xlink: `http://www.w3.org/1999/xlink`,
    xml: `http://www.w3.org/XML/1998/namespace`,
    xmlns: `http://www.w3.org/2000/xmlns/`,
  };
function n(e) {
  var n = (e += ``),
    r = n.indexOf(`:`);
  return (
    r >= 0 && (n = e.slice(0, r)) !== `xmlns` && (e = e.slice(r + 1)),
    Object.hasOwn(t, n) ? { space: t[n], local: e } : e
  );
}
function r(t) {
  return function () {
    var n = this.ownerDocument,
      r = this.namespaceURI;
    return r === e && n.documentElement.namespaceURI === e
      ? n.createElement(t)
      : n.createElementNS(r, t);
  };
}
function i(e) {
  return function () {
    return this.ownerDocument.createElementNS(e.space, e.local);
  };
}
function a(e) {
  var t = n(e);
  return (t.local ? i : r)(t);
}
function o() {}
function s(e) {
  return e == null
    ? o
    : function () {
        return this.querySelector(e);
      };
}
function c(e) {
  typeof e != `function` && (e = s(e));
  for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i)
    for (var a = t[i], o = a.length, c = (r[i] = Array(o)), l, u, d = 0; d < o; ++d)
      (l = a[d]) &&
        (u = e.call(l, l.__data__, d, a)) &&
        (`__data__` in l && (u.__data__ = l.__data__), (c[d] = u));
  return new E(r, this._parents);
}
function l(e) {
  return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function u() {
  return [];
}
function d(e) {
  return e == null
    ? u
    : function () {
        return this.querySelectorAll(e);
      };
}
function f(e) {
  return function () {
    return l(e.apply(this, arguments));
  };
}
function p(e) {
  e = typeof e == `function` ? f(e) : d(e);
  for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a)
    for (var o = t[a], s = o.length, c, l = 0; l < s; ++l)
      (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
  return new E(r, i);
}
function m(e) {
  return function () {
    return this.matches(e);
  };
}
function h(e) {
  return (t) => t.matches(e);
}
var g = Array.prototype.find;
function _(e) {
  return function () {
    return g.call(this.children, e);
  };
}
function v() {
  return this.firstElementChild;
}
function y(e) {
  return this.select(e == null ? v : _(typeof e == `function` ? e : h(e)));
}
var b = Array.prototype.filter;
function ee() {
  return Array.from(this.children);
}
function x(e) {
  return function () {
    return b.call(this.children, e);
  };
}
function te(e) {
  return this.selectAll(e == null ? ee : x(typeof e == `function` ? e : h(e)));
}
function S(e) {
  typeof e != `function` && (e = m(e));
  for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i)
    for (var a = t[i], o = a.length, s = (r[i] = []), c, l = 0; l < o; ++l)
      (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
  return new E(r, this._parents);
}
function C(e) {
  return Array(e.length);
}
function w() {
  return new E(this._enter || this._groups.map(C), this._parents);
}
function ne(e, t) {
  (this.ownerDocument = e.ownerDocument),
    (this.namespaceURI = e.namespaceURI),
    (this._next = null),
    (this._parent = e),
    (this.__data__ = t);
}
ne.prototype = {
  constructor: ne,
  appendChild: function (e) {
    return this._parent.insertBefore(e, this._next);
  },
  insertBefore: function (e, t) {
    return this._parent.insertBefore(e, t);
  },
  querySelector: function (e) {
    return this._parent.querySelector(e);
  },
  querySelectorAll: function (e) {
    return this._parent.querySelectorAll(e);
  },
};
function re(e) {
  return () => e;
}
function ie(e, t, n, r, i, a) {
  for (var o = 0, s, c = t.length, l = a.length; o < l; ++o)
    (s = t[o]) ? ((s.__data__ = a[o]), (r[o] = s)) : (n[o] = new ne(e, a[o]));
  for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function ae(e, t, n, r, i, a, o) {
  var s,
    c,
    l = new Map(),
    u = t.length,
    d = a.length,
    f = Array(u),
    p;
  for (s = 0; s < u; ++s)
    (c = t[s]) &&
      ((f[s] = p = o.call(c, c.__data__, s, t) + ``), l.has(p) ? (i[s] = c) : l.set(p, c));
  for (s = 0; s < d; ++s)
    (p = o.call(e, a[s], s, a) + ``),
      (c = l.get(p)) ? ((r[s] = c), (c.__data__ = a[s]), l.delete(p)) : (n[s] = new ne(e, a[s]));
  for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function oe(e) {
  return e.__data__;
}
function se(e, t) {
  if (!arguments.length) return Array.from(this, oe);
  var n = t ? ae : ie,
    r = this._parents,
    i = this._groups;
  typeof e != `function` && (e = re(e));
  for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
    var u = r[l],
      d = i[l],
      f = d.length,
      p = ce(e.call(u, u && u.__data__, l, r)),
      m = p.length,
      h = (s[l] = Array(m)),
      g = (o[l] = Array(m));
    n(u, d, h, g, (c[l] = Array(f)), p, t);
    for (var _ = 0, v = 0, y, b; _ < m; ++_)
      if ((y = h[_])) {
        for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m; );
        y._next = b || null;
      }
  }
  return (o = new E(o, r)), (o._enter = s), (o._exit = c), o;
}
function ce(e) {
  return typeof e == `object` && `length` in e ? e : Array.from(e);
}
function le() {
  return new E(this._exit || this._groups.map(C), this._parents);
}
function ue(e, t, n) {
  var r = this.enter(),
    i = this,
    a = this.exit();
  return (
    typeof e == `function` ? ((r = e(r)), (r &&= r.selection())) : (r = r.append(e + ``)),
    t != null && ((i = t(i)), (i &&= i.selection())),
    n == null ? a.remove() : n(a),
    r && i ? r.merge(i).order() : i
  );
}
function de(e) {
  for (
    var t = e.selection ? e.selection() : e,
      n = this._groups,
      r = t._groups,
      i = n.length,
      a = r.length,
      o = Math.min(i, a),
      s = Array(i),
      c = 0;
    c < o;
    ++c
  )
    for (var l = n[c], u = r[c], d = l.length, f = (s[c] = Array(d)), p, m = 0; m < d; ++m)
      (p = l[m] || u[m]) && (f[m] = p);
  for (; c < i; ++c) s[c] = n[c];
  return new E(s, this._parents);
}
function fe() {
  for (var e = this._groups, t = -1, n = e.length; ++t < n; )
    for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0; )
      (o = r[i]) &&
        (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), (a = o));
  return this;
}
function pe(e) {
  e ||= me;
  function t(t, n) {
    return t && n ? e(t.__data__, n.__data__) : !t - !n;
  }
  for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
    for (var o = n[a], s = o.length, c = (i[a] = Array(s)), l, u = 0; u < s; ++u)
      (l = o[u]) && (c[u] = l);
    c.sort(t);
  }
  return new E(i, this._parents).order();
}
function me(e, t) {
  return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function he() {
  var e = arguments[0];
  return (arguments[0] = this), e.apply(null, arguments), this;
}
function ge() {
  return Array.from(this);
}
function _e() {
  for (var e = this._groups, t = 0, n = e.length; t < n; ++t)
    for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
      var o = r[i];
      if (o) return o;
    }
  return null;
}
function ve() {
  let e = 0;
  for (const t of this) ++e;
  return e;
}
function ye() {
  return !this.node();
}
function be(e) {
  for (var t = this._groups, n = 0, r = t.length; n < r; ++n)
    for (var i = t[n], a = 0, o = i.length, s; a < o; ++a)
      (s = i[a]) && e.call(s, s.__data__, a, i);
  return this;
}
function xe(e) {
  return function () {
    this.removeAttribute(e);
  };
}
function Se(e) {
  return function () {
    this.removeAttributeNS(e.space, e.local);
  };
}
function Ce(e, t) {
  return function () {
    this.setAttribute(e, t);
  };
}
function we(e, t) {
  return function () {
    this.setAttributeNS(e.space, e.local, t);
  };
}
function Te(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
  };
}
function Ee(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
  };
}
function De(e, t) {
  var r = n(e);
  if (arguments.length < 2) {
    var i = this.node();
    return r.local ? i.getAttributeNS(r.space, r.local) : i.getAttribute(r);
  }
  return this.each(
    (t == null
      ? r.local
        ? Se
        : xe
      : typeof t == `function`
        ? r.local
          ? Ee
          : Te
        : r.local
          ? we
          : Ce)(r, t),
  );
}
function Oe(e) {
  return (e.ownerDocument && e.ownerDocument.defaultView) || (e.document && e) || e.defaultView;
}
function ke(e) {
  return function () {
    this.style.removeProperty(e);
  };
}
function Ae(e, t, n) {
  return function () {
    this.style.setProperty(e, t, n);
  };
}
function je(e, t, n) {
  return function () {
    var r = t.apply(this, arguments);
    r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
  };
}
function Me(e, t, n) {
  return arguments.length > 1
    ? this.each((t == null ? ke : typeof t == `function` ? je : Ae)(e, t, n ?? ``))
    : T(this.node(), e);
}
function T(e, t) {
  return e.style.getPropertyValue(t) || Oe(e).getComputedStyle(e, null).getPropertyValue(t);
}
function Ne(e) {
  return function () {
    delete this[e];
  };
}
function Pe(e, t) {
  return function () {
    this[e] = t;
  };
}
function Fe(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    n == null ? delete this[e] : (this[e] = n);
  };
}
function Ie(e, t) {
  return arguments.length > 1
    ? this.each((t == null ? Ne : typeof t == `function` ? Fe : Pe)(e, t))
    : this.node()[e];
}
function Le(e) {
  return e.trim().split(/^|\s+/);
}
function Re(e) {
  return e.classList || new ze(e);
}
function ze(e) {
  (this._node = e), (this._names = Le(e.getAttribute(`class`) || ``));
}
ze.prototype = {
  add: function (e) {
    this._names.indexOf(e) < 0 &&
      (this._names.push(e), this._node.setAttribute(`class`, this._names.join(` `)));
  },
  remove: function (e) {
    var t = this._names.indexOf(e);
    t >= 0 && (this._names.splice(t, 1), this._node.setAttribute(`class`, this._names.join(` `)));
  },
  contains: function (e) {
    return this._names.indexOf(e) >= 0;
  },
};
function Be(e, t) {
  for (var n = Re(e), r = -1, i = t.length; ++r < i; ) n.add(t[r]);
}
function Ve(e, t) {
  for (var n = Re(e), r = -1, i = t.length; ++r < i; ) n.remove(t[r]);
}
function He(e) {
  return function () {
    Be(this, e);
  };
}
function Ue(e) {
  return function () {
    Ve(this, e);
  };
}
function We(e, t) {
  return function () {
    (t.apply(this, arguments) ? Be : Ve)(this, e);
  };
}
function Ge(e, t) {
  var n = Le(e + ``);
  if (arguments.length < 2) {
    for (var r = Re(this.node()), i = -1, a = n.length; ++i < a; ) if (!r.contains(n[i])) return !1;
    return !0;
  }
  return this.each((typeof t == `function` ? We : t ? He : Ue)(n, t));
}
function Ke() {
  this.textContent = ``;
}
function qe(e) {
  return function () {
    this.textContent = e;
  };
}
function Je(e) {
  return function () {
    var t = e.apply(this, arguments);
    this.textContent = t ?? ``;
  };
}
function Ye(e) {
  return arguments.length
    ? this.each(e == null ? Ke : (typeof e == `function` ? Je : qe)(e))
    : this.node().textContent;
}
function Xe() {
  this.innerHTML = ``;
}
function Ze(e) {
  return function () {
    this.innerHTML = e;
  };
}
function Qe(e) {
  return function () {
    var t = e.apply(this, arguments);
    this.innerHTML = t ?? ``;
  };
}
function $e(e) {
  return arguments.length
    ? this.each(e == null ? Xe : (typeof e == `function` ? Qe : Ze)(e))
    : this.node().innerHTML;
}
function et() {
  this.nextSibling && this.parentNode.appendChild(this);
}
function tt() {
  return this.each(et);
}
function nt() {
  this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function rt() {
  return this.each(nt);
}
function it(e) {
  var t = typeof e == `function` ? e : a(e);
  return this.select(function () {
    return this.appendChild(t.apply(this, arguments));
  });
}
function at() {
  return null;
}
function ot(e, t) {
  var n = typeof e == `function` ? e : a(e),
    r = t == null ? at : typeof t == `function` ? t : s(t);
  return this.select(function () {
    return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
  });
}
function st() {
  var e = this.parentNode;
  e && e.removeChild(this);
}
function ct() {
  return this.each(st);
}
function lt() {
  var e = this.cloneNode(!1),
    t = this.parentNode;
  return t ? t.insertBefore(e, this.nextSibling) : e;
}
function ut() {
  var e = this.cloneNode(!0),
    t = this.parentNode;
  return t ? t.insertBefore(e, this.nextSibling) : e;
}
function dt(e) {
  return this.select(e ? ut : lt);
}
function ft(e) {
  return arguments.length ? this.property(`__data__`, e) : this.node().__data__;
}
function pt(e) {
  return function (t) {
    e.call(this, t, this.__data__);
  };
}
function mt(e) {
  return e
    .trim()
    .split(/^|\s+/)
    .map((e) => {
      var t = ``,
        n = e.indexOf(`.`);
      return n >= 0 && ((t = e.slice(n + 1)), (e = e.slice(0, n))), { type: e, name: t };
    });
}
function ht(e) {
  return function () {
    var t = this.__on;
    if (t) {
      for (var n = 0, r = -1, i = t.length, a; n < i; ++n)
        (a = t[n]),
          (!e.type || a.type === e.type) && a.name === e.name
            ? this.removeEventListener(a.type, a.listener, a.options)
            : (t[++r] = a);
      ++r ? (t.length = r) : delete this.__on;
    }
  };
}
function gt(e, t, n) {
  return function () {
    var r = this.__on,
      i,
      a = pt(t);
    if (r) {
      for (var o = 0, s = r.length; o < s; ++o)
        if ((i = r[o]).type === e.type && i.name === e.name) {
          this.removeEventListener(i.type, i.listener, i.options),
            this.addEventListener(i.type, (i.listener = a), (i.options = n)),
            (i.value = t);
          return;
        }
    }
    this.addEventListener(e.type, a, n),
      (i = { type: e.type, name: e.name, value: t, listener: a, options: n }),
      r ? r.push(i) : (this.__on = [i]);
  };
}
function _t(e, t, n) {
  var r = mt(e + ``),
    i,
    a = r.length,
    o;
  if (arguments.length < 2) {
    var s = this.node().__on;
    if (s) {
      for (var c = 0, l = s.length, u; c < l; ++c)
        for (i = 0, u = s[c]; i < a; ++i)
          if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
    }
  } else {
    for (s = t ? gt : ht, i = 0; i < a; ++i) this.each(s(r[i], t, n));
    return this;
  }
}
function vt(e, t, n) {
  var r = Oe(e),
    i = r.CustomEvent;
  typeof i == `function`
    ? (i = new i(t, n))
    : ((i = r.document.createEvent(`Event`)),
      n
        ? (i.initEvent(t, n.bubbles, n.cancelable), (i.detail = n.detail))
        : i.initEvent(t, !1, !1)),
    e.dispatchEvent(i);
}
function yt(e, t) {
  return function () {
    return vt(this, e, t);
  };
}
function bt(e, t) {
  return function () {
    return vt(this, e, t.apply(this, arguments));
  };
}
function xt(e, t) {
  return this.each((typeof t == `function` ? bt : yt)(e, t));
}
function* St() {
  for (var e = this._groups, t = 0, n = e.length; t < n; ++t)
    for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var Ct = [null];
function E(e, t) {
  (this._groups = e), (this._parents = t);
}
function wt() {
  return new E([[document.documentElement]], Ct);
}
function Tt() {
  return this;
}
E.prototype = wt.prototype = {
  constructor: E,
  select: c,
  selectAll: p,
  selectChild: y,
  selectChildren: te,
  filter: S,
  data: se,
  enter: w,
  exit: le,
  join: ue,
  merge: de,
  selection: Tt,
  order: fe,
  sort: pe,
  call: he,
  nodes: ge,
  node: _e,
  size: ve,
  empty: ye,
  each: be,
  attr: De,
  style: Me,
  property: Ie,
  classed: Ge,
  text: Ye,
  html: $e,
  raise: tt,
  lower: rt,
  append: it,
  insert: ot,
  remove: ct,
  clone: dt,
  datum: ft,
  on: _t,
  dispatch: xt,
  [Symbol.iterator]: St,
};
function D(e) {
  return typeof e == `string`
    ? new E([[document.querySelector(e)]], [document.documentElement])
    : new E([[e]], Ct);
}
var Et = 0;
function Dt() {
  return new Ot();
}
function Ot() {
  this._ = `@` + (++Et).toString(36);
}
Ot.prototype = Dt.prototype = {
  constructor: Ot,
  get: function (e) {
    for (var t = this._; !(t in e); ) if (!(e = e.parentNode)) return;
    return e[t];
  },
  set: function (e, t) {
    return (e[this._] = t);
  },
  remove: function (e) {
    return this._ in e && delete e[this._];
  },
  toString: function () {
    return this._;
  },
};
function kt(e) {
  let t;
  for (; (t = e.sourceEvent); ) e = t;
  return e;
}
function O(e, t) {
  if (((e = kt(e)), t === void 0 && (t = e.currentTarget), t)) {
    var n = t.ownerSVGElement || t;
    if (n.createSVGPoint) {
      var r = n.createSVGPoint();
      return (
        (r.x = e.clientX),
        (r.y = e.clientY),
        (r = r.matrixTransform(t.getScreenCTM().inverse())),
        [r.x, r.y]
      );
    }
    if (t.getBoundingClientRect) {
      var i = t.getBoundingClientRect();
      return [e.clientX - i.left - t.clientLeft, e.clientY - i.top - t.clientTop];
    }
  }
  return [e.pageX, e.pageY];
}
var At = { value: () => {} };
function jt() {
  for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
    if (!(r = arguments[e] + ``) || r in n || /[\s.]/.test(r)) throw Error(`illegal type: ` + r);
    n[r] = [];
  }
  return new Mt(n);
}
function Mt(e) {
  this._ = e;
}
function Nt(e, t) {
  return e
    .trim()
    .split(/^|\s+/)
    .map((e) => {
      var n = ``,
        r = e.indexOf(`.`);
      if ((r >= 0 && ((n = e.slice(r + 1)), (e = e.slice(0, r))), e && !Object.hasOwn(t, e)))
        throw Error(`unknown type: ` + e);
      return { type: e, name: n };
    });
}
Mt.prototype = jt.prototype = {
  constructor: Mt,
  on: function (e, t) {
    var n = this._,
      r = Nt(e + ``, n),
      i,
      a = -1,
      o = r.length;
    if (arguments.length < 2) {
      for (; ++a < o; ) if ((i = (e = r[a]).type) && (i = Pt(n[i], e.name))) return i;
    } else {
      if (t != null && typeof t != `function`) throw Error(`invalid callback: ` + t);
      for (; ++a < o; )
        if ((i = (e = r[a]).type)) n[i] = Ft(n[i], e.name, t);
        else if (t == null) for (i in n) n[i] = Ft(n[i], e.name, null);
      return this;
    }
  },
  copy: function () {
    var e = {},
      t = this._;
    for (var n in t) e[n] = t[n].slice();
    return new Mt(e);
  },
  call: function (e, t) {
    if ((i = arguments.length - 2) > 0)
      for (var n = Array(i), r = 0, i, a; r < i; ++r) n[r] = arguments[r + 2];
    if (!Object.hasOwn(this._, e)) throw Error(`unknown type: ` + e);
    for (a = this._[e], r = 0, i = a.length; r < i; ++r) a[r].value.apply(t, n);
  },
  apply: function (e, t, n) {
    if (!Object.hasOwn(this._, e)) throw Error(`unknown type: ` + e);
    for (var r = this._[e], i = 0, a = r.length; i < a; ++i) r[i].value.apply(t, n);
  },
};
function Pt(e, t) {
  for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function Ft(e, t, n) {
  for (var r = 0, i = e.length; r < i; ++r)
    if (e[r].name === t) {
      (e[r] = At), (e = e.slice(0, r).concat(e.slice(r + 1)));
      break;
    }
  return n != null && e.push({ name: t, value: n }), e;
}
var It = { capture: !0, passive: !1 };
function Lt(e) {
  e.preventDefault(), e.stopImmediatePropagation();
}
function Rt(e) {
  var t = e.document.documentElement,
    n = D(e).on(`dragstart.drag`, Lt, It);
  `onselectstart` in t
    ? n.on(`selectstart.drag`, Lt, It)
    : ((t.__noselect = t.style.MozUserSelect), (t.style.MozUserSelect = `none`));
}
function zt(e, t) {
  var n = e.document.documentElement,
    r = D(e).on(`dragstart.drag`, null);
  t &&
    (r.on(`click.drag`, Lt, It),
    setTimeout(() => {
      r.on(`click.drag`, null);
    }, 0)),
    `onselectstart` in n
      ? r.on(`selectstart.drag`, null)
      : ((n.style.MozUserSelect = n.__noselect), delete n.__noselect);
}
function Bt(
  e,
  {
    sourceEvent: t,
    subject: n,
    target: r,
    identifier: i,
    active: a,
    x: o,
    y: s,
    dx: c,
    dy: l,
    dispatch: u,
  },
) {
  Object.defineProperties(this, {
    type: { value: e, enumerable: !0, configurable: !0 },
    sourceEvent: { value: t, enumerable: !0, configurable: !0 },
    subject: { value: n, enumerable: !0, configurable: !0 },
    target: { value: r, enumerable: !0, configurable: !0 },
    identifier: { value: i, enumerable: !0, configurable: !0 },
    active: { value: a, enumerable: !0, configurable: !0 },
    x: { value: o, enumerable: !0, configurable: !0 },
    y: { value: s, enumerable: !0, configurable: !0 },
    dx: { value: c, enumerable: !0, configurable: !0 },
    dy: { value: l, enumerable: !0, configurable: !0 },
    _: { value: u },
  });
}
Bt.prototype.on = function () {
  var e = this._.on.apply(this._, arguments);
  return e === this._ ? this : e;
};
function k(e, t, n) {
  (e.prototype = t.prototype = n), (n.constructor = e);
}
function Vt(e, t) {
  var n = Object.create(e.prototype);
  for (var r in t) n[r] = t[r];
  return n;
}
function A() {}
var j = 0.7,
  Ht = 1 / j,
  Ut = `\\s*([+-]?\\d+)\\s*`,
  Wt = `\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,
  M = `\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,
  Gt = /^#([0-9a-f]{3,8})$/,
  Kt = RegExp(`^rgb\\(${Ut},${Ut},${Ut}\\)$`),
  qt = RegExp(`^rgb\\(${M},${M},${M}\\)$`),
  Jt = RegExp(`^rgba\\(${Ut},${Ut},${Ut},${Wt}\\)$`),
  Yt = RegExp(`^rgba\\(${M},${M},${M},${Wt}\\)$`),
  Xt = RegExp(`^hsl\\(${Wt},${M},${M}\\)$`),
  Zt = RegExp(`^hsla\\(${Wt},${M},${M},${Wt}\\)$`),
  Qt = {
    aliceblue: 15792383,
    antiquewhite: 16444375,
    aqua: 65535,
    aquamarine: 8388564,
    azure: 15794175,
    beige: 16119260,
    bisque: 16770244,
    black: 0,
    blanchedalmond: 16772045,
    blue: 255,
    blueviolet: 9055202,
    brown: 10824234,
    burlywood: 14596231,
    cadetblue: 6266528,
    chartreuse: 8388352,
    chocolate: 13789470,
    coral: 16744272,
    cornflowerblue: 6591981,
    cornsilk: 16775388,
    crimson: 14423100,
    cyan: 65535,
    darkblue: 139,
    darkcyan: 35723,
    darkgoldenrod: 12092939,
    darkgray: 11119017,
    darkgreen: 25600,
    darkgrey: 11119017,
    darkkhaki: 12433259,
    darkmagenta: 9109643,
    darkolivegreen: 5597999,
    darkorange: 16747520,
    darkorchid: 10040012,
    darkred: 9109504,
    darksalmon: 15308410,
    darkseagreen: 9419919,
    darkslateblue: 4734347,
    darkslategray: 3100495,
    darkslategrey: 3100495,
    darkturquoise: 52945,
    darkviolet: 9699539,
    deeppink: 16716947,
    deepskyblue: 49151,
    dimgray: 6908265,
    dimgrey: 6908265,
    dodgerblue: 2003199,
    firebrick: 11674146,
    floralwhite: 16775920,
    forestgreen: 2263842,
    fuchsia: 16711935,
    gainsboro: 14474460,
    ghostwhite: 16316671,
    gold: 16766720,
    goldenrod: 14329120,
    gray: 8421504,
    green: 32768,
    greenyellow: 11403055,
    grey: 8421504,
    honeydew: 15794160,
    hotpink: 16738740,
    indianred: 13458524,
    indigo: 4915330,
    ivory: 16777200,
    khaki: 15787660,
    lavender: 15132410,
    lavenderblush: 16773365,
    lawngreen: 8190976,
    lemonchiffon: 16775885,
    lightblue: 11393254,
    lightcoral: 15761536,
    lightcyan: 14745599,
    lightgoldenrodyellow: 16448210,
    lightgray: 13882323,
    lightgreen: 9498256,
    lightgrey: 13882323,
    lightpink: 16758465,
    lightsalmon: 16752762,
    lightseagreen: 2142890,
    lightskyblue: 8900346,
    lightslategray: 7833753,
    lightslategrey: 7833753,
    lightsteelblue: 11584734,
    lightyellow: 16777184,
    lime: 65280,
    limegreen: 3329330,
    linen: 16445670,
    magenta: 16711935,
    maroon: 8388608,
    mediumaquamarine: 6737322,
    mediumblue: 205,
    mediumorchid: 12211667,
    mediumpurple: 9662683,
    mediumseagreen: 3978097,
    mediumslateblue: 8087790,
    mediumspringgreen: 64154,
    mediumturquoise: 4772300,
    mediumvioletred: 13047173,
    midnightblue: 1644912,
    mintcream: 16121850,
    mistyrose: 16770273,
    moccasin: 16770229,
    navajowhite: 16768685,
    navy: 128,
    oldlace: 16643558,
    olive: 8421376,
    olivedrab: 7048739,
    orange: 16753920,
    orangered: 16729344,
    orchid: 14315734,
    palegoldenrod: 15657130,
    palegreen: 10025880,
    paleturquoise: 11529966,
    palevioletred: 14381203,
    papayawhip: 16773077,
    peachpuff: 16767673,
    peru: 13468991,
    pink: 16761035,
    plum: 14524637,
    powderblue: 11591910,
    purple: 8388736,
    rebeccapurple: 6697881,
    red: 16711680,
    rosybrown: 12357519,
    royalblue: 4286945,
    saddlebrown: 9127187,
    salmon: 16416882,
    sandybrown: 16032864,
    seagreen: 3050327,
    seashell: 16774638,
    sienna: 10506797,
    silver: 12632256,
    skyblue: 8900331,
    slateblue: 6970061,
    slategray: 7372944,
    slategrey: 7372944,
    snow: 16775930,
    springgreen: 65407,
    steelblue: 4620980,
    tan: 13808780,
    teal: 32896,
    thistle: 14204888,
    tomato: 16737095,
    turquoise: 4251856,
    violet: 15631086,
    wheat: 16113331,
    white: 16777215,
    whitesmoke: 16119285,
    yellow: 16776960,
    yellowgreen: 10145074,
  };
k(A, N, {
  copy(e) {
    return Object.assign(new this.constructor(), this, e);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: $t,
  formatHex: $t,
  formatHex8: en,
  formatHsl: tn,
  formatRgb: nn,
  toString: nn,
});
function $t() {
  return this.rgb().formatHex();
}
function en() {
  return this.rgb().formatHex8();
}
function tn() {
  return pn(this).formatHsl();
}
function nn() {
  return this.rgb().formatRgb();
}
function N(e) {
  var t, n;
  return (
    (e = (e + ``).trim().toLowerCase()),
    (t = Gt.exec(e))
      ? ((n = t[1].length),
        (t = parseInt(t[1], 16)),
        n === 6
          ? rn(t)
          : n === 3
            ? new P(
                ((t >> 8) & 15) | ((t >> 4) & 240),
                ((t >> 4) & 15) | (t & 240),
                ((t & 15) << 4) | (t & 15),
                1,
              )
            : n === 8
              ? an((t >> 24) & 255, (t >> 16) & 255, (t >> 8) & 255, (t & 255) / 255)
              : n === 4
                ? an(
                    ((t >> 12) & 15) | ((t >> 8) & 240),
                    ((t >> 8) & 15) | ((t >> 4) & 240),
                    ((t >> 4) & 15) | (t & 240),
                    (((t & 15) << 4) | (t & 15)) / 255,
                  )
                : null)
      : (t = Kt.exec(e))
        ? new P(t[1], t[2], t[3], 1)
        : (t = qt.exec(e))
          ? new P((t[1] * 255) / 100, (t[2] * 255) / 100, (t[3] * 255) / 100, 1)
          : (t = Jt.exec(e))
            ? an(t[1], t[2], t[3], t[4])
            : (t = Yt.exec(e))
              ? an((t[1] * 255) / 100, (t[2] * 255) / 100, (t[3] * 255) / 100, t[4])
              : (t = Xt.exec(e))
                ? fn(t[1], t[2] / 100, t[3] / 100, 1)
                : (t = Zt.exec(e))
                  ? fn(t[1], t[2] / 100, t[3] / 100, t[4])
                  : Object.hasOwn(Qt, e)
                    ? rn(Qt[e])
                    : e === `transparent`
                      ? new P(NaN, NaN, NaN, 0)
                      : null
  );
}
function rn(e) {
  return new P((e >> 16) & 255, (e >> 8) & 255, e & 255, 1);
}
function an(e, t, n, r) {
  return r <= 0 && (e = t = n = NaN), new P(e, t, n, r);
}
function on(e) {
  return (
    e instanceof A || (e = N(e)), e ? ((e = e.rgb()), new P(e.r, e.g, e.b, e.opacity)) : new P()
  );
}
function sn(e, t, n, r) {
  return arguments.length === 1 ? on(e) : new P(e, t, n, r ?? 1);
}
function P(e, t, n, r) {
  (this.r = +e), (this.g = +t), (this.b = +n), (this.opacity = +r);
}
k(
  P,
  sn,
  Vt(A, {
    brighter(e) {
      return (
        (e = e == null ? Ht : Ht ** +e), new P(this.r * e, this.g * e, this.b * e, this.opacity)
      );
    },
    darker(e) {
      return (e = e == null ? j : j ** +e), new P(this.r * e, this.g * e, this.b * e, this.opacity);
    },
    rgb() {
      return this;
    },
    clamp() {
      return new P(F(this.r), F(this.g), F(this.b), dn(this.opacity));
    },
    displayable() {
      return (
        -0.5 <= this.r &&
        this.r < 255.5 &&
        -0.5 <= this.g &&
        this.g < 255.5 &&
        -0.5 <= this.b &&
        this.b < 255.5 &&
        0 <= this.opacity &&
        this.opacity <= 1
      );
    },
    hex: cn,
    formatHex: cn,
    formatHex8: ln,
    formatRgb: un,
    toString: un,
  }),
);
function cn() {
  return `#${I(this.r)}${I(this.g)}${I(this.b)}`;
}
function ln() {
  return `#${I(this.r)}${I(this.g)}${I(this.b)}${I((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function un() {
  const e = dn(this.opacity);
  return `${e === 1 ? `rgb(` : `rgba(`}${F(this.r)}, ${F(this.g)}, ${F(this.b)}${e === 1 ? `)` : `, ${e})`}`;
}
function dn(e) {
  return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function F(e) {
  return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function I(e) {
  return (e = F(e)), (e < 16 ? `0` : ``) + e.toString(16);
}
function fn(e, t, n, r) {
  return (
    r <= 0 ? (e = t = n = NaN) : n <= 0 || n >= 1 ? (e = t = NaN) : t <= 0 && (e = NaN),
    new L(e, t, n, r)
  );
}
function pn(e) {
  if (e instanceof L) return new L(e.h, e.s, e.l, e.opacity);
  if ((e instanceof A || (e = N(e)), !e)) return new L();
  if (e instanceof L) return e;
  e = e.rgb();
  var t = e.r / 255,
    n = e.g / 255,
    r = e.b / 255,
    i = Math.min(t, n, r),
    a = Math.max(t, n, r),
    o = NaN,
    s = a - i,
    c = (a + i) / 2;
  return (
    s
      ? ((o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4),
        (s /= c < 0.5 ? a + i : 2 - a - i),
        (o *= 60))
      : (s = c > 0 && c < 1 ? 0 : o),
    new L(o, s, c, e.opacity)
  );
}
function mn(e, t, n, r) {
  return arguments.length === 1 ? pn(e) : new L(e, t, n, r ?? 1);
}
function L(e, t, n, r) {
  (this.h = +e), (this.s = +t), (this.l = +n), (this.opacity = +r);
}
k(
  L,
  mn,
  Vt(A, {
    brighter(e) {
      return (e = e == null ? Ht : Ht ** +e), new L(this.h, this.s, this.l * e, this.opacity);
    },
    darker(e) {
      return (e = e == null ? j : j ** +e), new L(this.h, this.s, this.l * e, this.opacity);
    },
    rgb() {
      var e = (this.h % 360) + (this.h < 0) * 360,
        t = isNaN(e) || isNaN(this.s) ? 0 : this.s,
        n = this.l,
        r = n + (n < 0.5 ? n : 1 - n) * t,
        i = 2 * n - r;
      return new P(
        _n(e >= 240 ? e - 240 : e + 120, i, r),
        _n(e, i, r),
        _n(e < 120 ? e + 240 : e - 120, i, r),
        this.opacity,
      );
    },
    clamp() {
      return new L(hn(this.h), gn(this.s), gn(this.l), dn(this.opacity));
    },
    displayable() {
      return (
        ((0 <= this.s && this.s <= 1) || isNaN(this.s)) &&
        0 <= this.l &&
        this.l <= 1 &&
        0 <= this.opacity &&
        this.opacity <= 1
      );
    },
    formatHsl() {
      const e = dn(this.opacity);
      return `${e === 1 ? `hsl(` : `hsla(`}${hn(this.h)}, ${gn(this.s) * 100}%, ${gn(this.l) * 100}%${e === 1 ? `)` : `, ${e})`}`;
    },
  }),
);
function hn(e) {
  return (e = (e || 0) % 360), e < 0 ? e + 360 : e;
}
function gn(e) {
  return Math.max(0, Math.min(1, e || 0));
}
function _n(e, t, n) {
  return (
    (e < 60 ? t + ((n - t) * e) / 60 : e < 180 ? n : e < 240 ? t + ((n - t) * (240 - e)) / 60 : t) *
    255
  );
}
var vn = Math.PI / 180,
  yn = 180 / Math.PI,
  bn = 18,
  xn = 0.96422,
  Sn = 1,
  Cn = 0.82521,
  wn = 4 / 29,
  Tn = 6 / 29,
  En = 3 * Tn * Tn,
  Dn = Tn * Tn * Tn;
function On(e) {
  if (e instanceof R) return new R(e.l, e.a, e.b, e.opacity);
  if (e instanceof z) return In(e);
  e instanceof P || (e = on(e));
  var t = Nn(e.r),
    n = Nn(e.g),
    r = Nn(e.b),
    i = An((0.2225045 * t + 0.7168786 * n + 0.0606169 * r) / Sn),
    a,
    o;
  return (
    t === n && n === r
      ? (a = o = i)
      : ((a = An((0.4360747 * t + 0.3850649 * n + 0.1430804 * r) / xn)),
        (o = An((0.0139322 * t + 0.0971045 * n + 0.7141733 * r) / Cn))),
    new R(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity)
  );
}
function kn(e, t, n, r) {
  return arguments.length === 1 ? On(e) : new R(e, t, n, r ?? 1);
}
function R(e, t, n, r) {
  (this.l = +e), (this.a = +t), (this.b = +n), (this.opacity = +r);
}
k(
  R,
  kn,
  Vt(A, {
    brighter(e) {
      return new R(this.l + bn * (e ?? 1), this.a, this.b, this.opacity);
    },
    darker(e) {
      return new R(this.l - bn * (e ?? 1), this.a, this.b, this.opacity);
    },
    rgb() {
      var e = (this.l + 16) / 116,
        t = isNaN(this.a) ? e : e + this.a / 500,
        n = isNaN(this.b) ? e : e - this.b / 200;
      return (
        (t = xn * jn(t)),
        (e = Sn * jn(e)),
        (n = Cn * jn(n)),
        new P(
          Mn(3.1338561 * t - 1.6168667 * e - 0.4906146 * n),
          Mn(-0.9787684 * t + 1.9161415 * e + 0.033454 * n),
          Mn(0.0719453 * t - 0.2289914 * e + 1.4052427 * n),
          this.opacity,
        )
      );
    },
  }),
);
function An(e) {
  return e > Dn ? e ** (1 / 3) : e / En + wn;
}
function jn(e) {
  return e > Tn ? e * e * e : En * (e - wn);
}
function Mn(e) {
  return 255 * (e <= 0.0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - 0.055);
}
function Nn(e) {
  return (e /= 255) <= 0.04045 ? e / 12.92 : ((e + 0.055) / 1.055) ** 2.4;
}
function Pn(e) {
  if (e instanceof z) return new z(e.h, e.c, e.l, e.opacity);
  if ((e instanceof R || (e = On(e)), e.a === 0 && e.b === 0))
    return new z(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
  var t = Math.atan2(e.b, e.a) * yn;
  return new z(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function Fn(e, t, n, r) {
  return arguments.length === 1 ? Pn(e) : new z(e, t, n, r ?? 1);
}
function z(e, t, n, r) {
  (this.h = +e), (this.c = +t), (this.l = +n), (this.opacity = +r);
}
function In(e) {
  if (isNaN(e.h)) return new R(e.l, 0, 0, e.opacity);
  var t = e.h * vn;
  return new R(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
k(
  z,
  Fn,
  Vt(A, {
    brighter(e) {
      return new z(this.h, this.c, this.l + bn * (e ?? 1), this.opacity);
    },
    darker(e) {
      return new z(this.h, this.c, this.l - bn * (e ?? 1), this.opacity);
    },
    rgb() {
      return In(this).rgb();
    },
  }),
);
var Ln = -0.14861,
  Rn = 1.78277,
  zn = -0.29227,
  Bn = -0.90649,
  Vn = 1.97294,
  Hn = Vn * Bn,
  Un = Vn * Rn,
  Wn = Rn * zn - Bn * Ln;
function Gn(e) {
  if (e instanceof B) return new B(e.h, e.s, e.l, e.opacity);
  e instanceof P || (e = on(e));
  var t = e.r / 255,
    n = e.g / 255,
    r = e.b / 255,
    i = (Wn * r + Hn * t - Un * n) / (Wn + Hn - Un),
    a = r - i,
    o = (Vn * (n - i) - zn * a) / Bn,
    s = Math.sqrt(o * o + a * a) / (Vn * i * (1 - i)),
    c = s ? Math.atan2(o, a) * yn - 120 : NaN;
  return new B(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function Kn(e, t, n, r) {
  return arguments.length === 1 ? Gn(e) : new B(e, t, n, r ?? 1);
}
function B(e, t, n, r) {
  (this.h = +e), (this.s = +t), (this.l = +n), (this.opacity = +r);
}
k(
  B,
  Kn,
  Vt(A, {
    brighter(e) {
      return (e = e == null ? Ht : Ht ** +e), new B(this.h, this.s, this.l * e, this.opacity);
    },
    darker(e) {
      return (e = e == null ? j : j ** +e), new B(this.h, this.s, this.l * e, this.opacity);
    },
    rgb() {
      var e = isNaN(this.h) ? 0 : (this.h + 120) * vn,
        t = +this.l,
        n = isNaN(this.s) ? 0 : this.s * t * (1 - t),
        r = Math.cos(e),
        i = Math.sin(e);
      return new P(
        255 * (t + n * (Ln * r + Rn * i)),
        255 * (t + n * (zn * r + Bn * i)),
        255 * (t + Vn * r * n),
        this.opacity,
      );
    },
  }),
);
var qn = (e) => () => e;
function Jn(e, t) {
  return (n) => e + n * t;
}
function Yn(e, t, n) {
  return (e **= +n), (t = t ** +n - e), (n = 1 / n), (r) => (e + r * t) ** +n;
}
function Xn(e, t) {
  var n = t - e;
  return n ? Jn(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : qn(isNaN(e) ? t : e);
}
function Zn(e) {
  return (e = +e) == 1 ? Qn : (t, n) => (n - t ? Yn(t, n, e) : qn(isNaN(t) ? n : t));
}
function Qn(e, t) {
  var n = t - e;
  return n ? Jn(e, n) : qn(isNaN(e) ? t : e);
}
var $n = (function e(t) {
  var n = Zn(t);
  function r(e, t) {
    var r = n((e = sn(e)).r, (t = sn(t)).r),
      i = n(e.g, t.g),
      a = n(e.b, t.b),
      o = Qn(e.opacity, t.opacity);
    return (t) => ((e.r = r(t)), (e.g = i(t)), (e.b = a(t)), (e.opacity = o(t)), e + ``);
  }
  return (r.gamma = e), r;
})(1);
function er(e, t) {
  t ||= [];
  var n = e ? Math.min(t.length, e.length) : 0,
    r = t.slice(),
    i;
  return (a) => {
    for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
    return r;
  };
}
function tr(e) {
  return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function nr(e, t) {
  for (
    var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0;
    o < r;
    ++o
  )
    i[o] = ur(e[o], t[o]);
  for (; o < n; ++o) a[o] = t[o];
  return (e) => {
    for (o = 0; o < r; ++o) a[o] = i[o](e);
    return a;
  };
}
function rr(e, t) {
  var n = new Date();
  return (e = +e), (t = +t), (r) => (n.setTime(e * (1 - r) + t * r), n);
}
function V(e, t) {
  return (e = +e), (t = +t), (n) => e * (1 - n) + t * n;
}
function ir(e, t) {
  var n = {},
    r = {},
    i;
  for (i in ((typeof e == `object` && e) || (e = {}), (typeof t == `object` && t) || (t = {}), t))
    i in e ? (n[i] = ur(e[i], t[i])) : (r[i] = t[i]);
  return (e) => {
    for (i in n) r[i] = n[i](e);
    return r;
  };
}
var ar = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,
  or = new RegExp(ar.source, `g`);
function sr(e) {
  return () => e;
}
function cr(e) {
  return (t) => e(t) + ``;
}
function lr(e, t) {
  var n = (ar.lastIndex = or.lastIndex = 0),
    r,
    i,
    a,
    o = -1,
    s = [],
    c = [];
  for (e += ``, t += ``; (r = ar.exec(e)) && (i = or.exec(t)); )
    (a = i.index) > n && ((a = t.slice(n, a)), s[o] ? (s[o] += a) : (s[++o] = a)),
      (r = r[0]) === (i = i[0])
        ? s[o]
          ? (s[o] += i)
          : (s[++o] = i)
        : ((s[++o] = null), c.push({ i: o, x: V(r, i) })),
      (n = or.lastIndex);
  return (
    n < t.length && ((a = t.slice(n)), s[o] ? (s[o] += a) : (s[++o] = a)),
    s.length < 2
      ? c[0]
        ? cr(c[0].x)
        : sr(t)
      : ((t = c.length),
        (e) => {
          for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
          return s.join(``);
        })
  );
}
function ur(e, t) {
  var n = typeof t,
    r;
  return t == null || n === `boolean`
    ? qn(t)
    : (n === `number`
        ? V
        : n === `string`
          ? (r = N(t))
            ? ((t = r), $n)
            : lr
          : t instanceof N
            ? $n
            : t instanceof Date
              ? rr
              : tr(t)
                ? er
                : Array.isArray(t)
                  ? nr
                  : (typeof t.valueOf != `function` && typeof t.toString != `function`) || isNaN(t)
                    ? ir
                    : V)(e, t);
}
function dr(e, t) {
  return (e = +e), (t = +t), (n) => Math.round(e * (1 - n) + t * n);
}
var fr = 180 / Math.PI,
  pr = { translateX: 0, translateY: 0, rotate: 0, skewX: 0, scaleX: 1, scaleY: 1 };
function mr(e, t, n, r, i, a) {
  var o, s, c;
  return (
    (o = Math.sqrt(e * e + t * t)) && ((e /= o), (t /= o)),
    (c = e * n + t * r) && ((n -= e * c), (r -= t * c)),
    (s = Math.sqrt(n * n + r * r)) && ((n /= s), (r /= s), (c /= s)),
    e * r < t * n && ((e = -e), (t = -t), (c = -c), (o = -o)),
    {
      translateX: i,
      translateY: a,
      rotate: Math.atan2(t, e) * fr,
      skewX: Math.atan(c) * fr,
      scaleX: o,
      scaleY: s,
    }
  );
}
var hr;
function gr(e) {
  const t = new (typeof DOMMatrix == `function` ? DOMMatrix : WebKitCSSMatrix)(e + ``);
  return t.isIdentity ? pr : mr(t.a, t.b, t.c, t.d, t.e, t.f);
}
function _r(e) {
  return e == null ||
    ((hr ||= document.createElementNS(`http://www.w3.org/2000/svg`, `g`)),
    hr.setAttribute(`transform`, e),
    !(e = hr.transform.baseVal.consolidate()))
    ? pr
    : ((e = e.matrix), mr(e.a, e.b, e.c, e.d, e.e, e.f));
}
function vr(e, t, n, r) {
  function i(e) {
    return e.length ? e.pop() + ` ` : ``;
  }
  function a(e, r, i, a, o, s) {
    if (e !== i || r !== a) {
      var c = o.push(`translate(`, null, t, null, n);
      s.push({ i: c - 4, x: V(e, i) }, { i: c - 2, x: V(r, a) });
    } else (i || a) && o.push(`translate(` + i + t + a + n);
  }
  function o(e, t, n, a) {
    e === t
      ? t && n.push(i(n) + `rotate(` + t + r)
      : (e - t > 180 ? (t += 360) : t - e > 180 && (e += 360),
        a.push({ i: n.push(i(n) + `rotate(`, null, r) - 2, x: V(e, t) }));
  }
  function s(e, t, n, a) {
    e === t
      ? t && n.push(i(n) + `skewX(` + t + r)
      : a.push({ i: n.push(i(n) + `skewX(`, null, r) - 2, x: V(e, t) });
  }
  function c(e, t, n, r, a, o) {
    if (e !== n || t !== r) {
      var s = a.push(i(a) + `scale(`, null, `,`, null, `)`);
      o.push({ i: s - 4, x: V(e, n) }, { i: s - 2, x: V(t, r) });
    } else (n !== 1 || r !== 1) && a.push(i(a) + `scale(` + n + `,` + r + `)`);
  }
  return (t, n) => {
    var r = [],
      i = [];
    return (
      (t = e(t)),
      (n = e(n)),
      a(t.translateX, t.translateY, n.translateX, n.translateY, r, i),
      o(t.rotate, n.rotate, r, i),
      s(t.skewX, n.skewX, r, i),
      c(t.scaleX, t.scaleY, n.scaleX, n.scaleY, r, i),
      (t = n = null),
      (e) => {
        for (var t = -1, n = i.length, a; ++t < n; ) r[(a = i[t]).i] = a.x(e);
        return r.join(``);
      }
    );
  };
}
var yr = vr(gr, `px, `, `px)`, `deg)`),
  br = vr(_r, `, `, `)`, `)`),
  xr = 1e-12;
function Sr(e) {
  return ((e = Math.exp(e)) + 1 / e) / 2;
}
function Cr(e) {
  return ((e = Math.exp(e)) - 1 / e) / 2;
}
function wr(e) {
  return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var Tr = (function e(t, n, r) {
  function i(e, i) {
    var a = e[0],
      o = e[1],
      s = e[2],
      c = i[0],
      l = i[1],
      u = i[2],
      d = c - a,
      f = l - o,
      p = d * d + f * f,
      m,
      h;
    if (p < xr)
      (h = Math.log(u / s) / t), (m = (e) => [a + e * d, o + e * f, s * Math.exp(t * e * h)]);
    else {
      var g = Math.sqrt(p),
        _ = (u * u - s * s + r * p) / (2 * s * n * g),
        v = (u * u - s * s - r * p) / (2 * u * n * g),
        y = Math.log(Math.sqrt(_ * _ + 1) - _);
      (h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t),
        (m = (e) => {
          var r = e * h,
            i = Sr(y),
            c = (s / (n * g)) * (i * wr(t * r + y) - Cr(y));
          return [a + c * d, o + c * f, (s * i) / Sr(t * r + y)];
        });
    }
    return (m.duration = (Math.abs(h) * 1e3 * t) / Math.SQRT2), m;
  }
  return (
    (i.rho = (t) => {
      var n = Math.max(0.001, +t),
        r = n * n;
      return e(n, r, r * r);
    }),
    i
  );
})(Math.SQRT2, 2, 4);
function Er(e) {
  return (function t(n) {
    n = +n;
    function r(t, r) {
      var i = e((t = Kn(t)).h, (r = Kn(r)).h),
        a = Qn(t.s, r.s),
        o = Qn(t.l, r.l),
        s = Qn(t.opacity, r.opacity);
      return (e) => ((t.h = i(e)), (t.s = a(e)), (t.l = o(e ** +n)), (t.opacity = s(e)), t + ``);
    }
    return (r.gamma = t), r;
  })(1);
}
Er(Xn), Er(Qn);
var H = 0,
  Dr = 0,
  Or = 0,
  kr = 1e3,
  Ar,
  jr,
  Mr = 0,
  U = 0,
  Nr = 0,
  Pr = typeof performance == `object` && performance.now ? performance : Date,
  Fr =
    typeof window == `object` && window.requestAnimationFrame
      ? window.requestAnimationFrame.bind(window)
      : (e) => {
          setTimeout(e, 17);
        };
function Ir() {
  return (U ||= (Fr(Lr), Pr.now() + Nr));
}
function Lr() {
  U = 0;
}
function Rr() {
  this._call = this._time = this._next = null;
}
Rr.prototype = zr.prototype = {
  constructor: Rr,
  restart: function (e, t, n) {
    if (typeof e != `function`) throw TypeError(`callback is not a function`);
    (n = (n == null ? Ir() : +n) + (t == null ? 0 : +t)),
      !this._next && jr !== this && (jr ? (jr._next = this) : (Ar = this), (jr = this)),
      (this._call = e),
      (this._time = n),
      Wr();
  },
  stop: function () {
    this._call && ((this._call = null), (this._time = 1 / 0), Wr());
  },
};
function zr(e, t, n) {
  var r = new Rr();
  return r.restart(e, t, n), r;
}
function Br() {
  Ir(), ++H;
  for (var e = Ar, t; e; ) (t = U - e._time) >= 0 && e._call.call(void 0, t), (e = e._next);
  --H;
}
function Vr() {
  (U = (Mr = Pr.now()) + Nr), (H = Dr = 0);
  try {
    Br();
  } finally {
    (H = 0), Ur(), (U = 0);
  }
}
function Hr() {
  var e = Pr.now(),
    t = e - Mr;
  t > kr && ((Nr -= t), (Mr = e));
}
function Ur() {
  for (var e, t = Ar, n, r = 1 / 0; t; )
    t._call
      ? (r > t._time && (r = t._time), (e = t), (t = t._next))
      : ((n = t._next), (t._next = null), (t = e ? (e._next = n) : (Ar = n)));
  (jr = e), Wr(r);
}
function Wr(e) {
  H ||
    ((Dr &&= clearTimeout(Dr)),
    e - U > 24
      ? (e < 1 / 0 && (Dr = setTimeout(Vr, Math.ceil(e - Pr.now() - Nr) + 1)),
        (Or &&= clearInterval(Or)))
      : ((Or ||= ((Mr = Pr.now()), setInterval(Hr, kr))), (H = 1), Fr(Vr)));
}
function Gr(e, t, n) {
  var r = new Rr();
  return (
    (t = t == null ? 0 : +t),
    r.restart(
      (n) => {
        r.stop(), e(n + t);
      },
      t,
      n,
    ),
    r
  );
}
function Kr(e) {
  return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var qr = 3;
(function e(t) {
  t = +t;
  function n(e) {
    return e ** +t;
  }
  return (n.exponent = e), n;
})(qr),
  (function e(t) {
    t = +t;
    function n(e) {
      return 1 - (1 - e) ** t;
    }
    return (n.exponent = e), n;
  })(qr),
  (function e(t) {
    t = +t;
    function n(e) {
      return ((e *= 2) <= 1 ? e ** +t : 2 - (2 - e) ** t) / 2;
    }
    return (n.exponent = e), n;
  })(qr);
function Jr(e) {
  return (2 ** (-10 * e) - 0.0009765625) * 1.0009775171065494;
}
var Yr = 4 / 11;
1 / Yr / Yr;
var Xr = 1.70158;
(function e(t) {
  t = +t;
  function n(e) {
    return (e = +e) * e * (t * (e - 1) + e);
  }
  return (n.overshoot = e), n;
})(Xr),
  (function e(t) {
    t = +t;
    function n(e) {
      return --e * e * ((e + 1) * t + e) + 1;
    }
    return (n.overshoot = e), n;
  })(Xr),
  (function e(t) {
    t = +t;
    function n(e) {
      return ((e *= 2) < 1 ? e * e * ((t + 1) * e - t) : (e -= 2) * e * ((t + 1) * e + t) + 2) / 2;
    }
    return (n.overshoot = e), n;
  })(Xr);
var W = 2 * Math.PI,
  Zr = 1,
  Qr = 0.3;
(function e(t, n) {
  var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= W);
  function i(e) {
    return t * Jr(-(--e)) * Math.sin((r - e) / n);
  }
  return (i.amplitude = (t) => e(t, n * W)), (i.period = (n) => e(t, n)), i;
})(Zr, Qr),
  (function e(t, n) {
    var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= W);
    function i(e) {
      return 1 - t * Jr((e = +e)) * Math.sin((e + r) / n);
    }
    return (i.amplitude = (t) => e(t, n * W)), (i.period = (n) => e(t, n)), i;
  })(Zr, Qr),
  (function e(t, n) {
    var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= W);
    function i(e) {
      return (
        ((e = e * 2 - 1) < 0
          ? t * Jr(-e) * Math.sin((r - e) / n)
          : 2 - t * Jr(e) * Math.sin((r + e) / n)) / 2
      );
    }
    return (i.amplitude = (t) => e(t, n * W)), (i.period = (n) => e(t, n)), i;
  })(Zr, Qr);
var $r = jt(`start`, `end`, `cancel`, `interrupt`),
  ei = [],
  ti = 0,
  ni = 1,
  ri = 2,
  ii = 3,
  ai = 4,
  oi = 5,
  si = 6;
function ci(e, t, n, r, i, a) {
  var o = e.__transition;
  if (!o) e.__transition = {};
  else if (n in o) return;
  ui(e, n, {
    name: t,
    index: r,
    group: i,
    on: $r,
    tween: ei,
    time: a.time,
    delay: a.delay,
    duration: a.duration,
    ease: a.ease,
    timer: null,
    state: ti,
  });
}
function li(e, t) {
  var n = K(e, t);
  if (n.state > ti) throw Error(`too late; already scheduled`);
  return n;
}
function G(e, t) {
  var n = K(e, t);
  if (n.state > ii) throw Error(`too late; already running`);
  return n;
}
function K(e, t) {
  var n = e.__transition;
  if (!n || !(n = n[t])) throw Error(`transition not found`);
  return n;
}
function ui(e, t, n) {
  var r = e.__transition,
    i;
  (r[t] = n), (n.timer = zr(a, 0, n.time));
  function a(e) {
    (n.state = ni), n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
  }
  function o(a) {
    var l, u, d, f;
    if (n.state !== ni) return c();
    for (l in r)
      if (((f = r[l]), f.name === n.name)) {
        if (f.state === ii) return Gr(o);
        f.state === ai
          ? ((f.state = si),
            f.timer.stop(),
            f.on.call(`interrupt`, e, e.__data__, f.index, f.group),
            delete r[l])
          : +l < t &&
            ((f.state = si),
            f.timer.stop(),
            f.on.call(`cancel`, e, e.__data__, f.index, f.group),
            delete r[l]);
      }
    if (
      (Gr(() => {
        n.state === ii && ((n.state = ai), n.timer.restart(s, n.delay, n.time), s(a));
      }),
      (n.state = ri),
      n.on.call(`start`, e, e.__data__, n.index, n.group),
      n.state === ri)
    ) {
      for (n.state = ii, i = Array((d = n.tween.length)), l = 0, u = -1; l < d; ++l)
        (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
      i.length = u + 1;
    }
  }
  function s(t) {
    for (
      var r =
          t < n.duration
            ? n.ease.call(null, t / n.duration)
            : (n.timer.restart(c), (n.state = oi), 1),
        a = -1,
        o = i.length;
      ++a < o;
    )
      i[a].call(e, r);
    n.state === oi && (n.on.call(`end`, e, e.__data__, n.index, n.group), c());
  }
  function c() {
    for (var i in ((n.state = si), n.timer.stop(), delete r[t], r)) return;
    delete e.__transition;
  }
}
function di(e, t) {
  var n = e.__transition,
    r,
    i,
    a = !0,
    o;
  if (n) {
    for (o in ((t = t == null ? null : t + ``), n))
      (r = n[o]).name === t
        ? ((i = r.state > ri && r.state < oi),
          (r.state = si),
          r.timer.stop(),
          r.on.call(i ? `interrupt` : `cancel`, e, e.__data__, r.index, r.group),
          delete n[o])
        : (a = !1);
    a && delete e.__transition;
  }
}
function fi(e) {
  return this.each(function () {
    di(this, e);
  });
}
function pi(e, t) {
  var n, r;
  return function () {
    var i = G(this, e),
      a = i.tween;
    if (a !== n) {
      r = n = a;
      for (var o = 0, s = r.length; o < s; ++o)
        if (r[o].name === t) {
          (r = r.slice()), r.splice(o, 1);
          break;
        }
    }
    i.tween = r;
  };
}
function mi(e, t, n) {
  var r, i;
  if (typeof n != `function`) throw Error();
  return function () {
    var a = G(this, e),
      o = a.tween;
    if (o !== r) {
      i = (r = o).slice();
      for (var s = { name: t, value: n }, c = 0, l = i.length; c < l; ++c)
        if (i[c].name === t) {
          i[c] = s;
          break;
        }
      c === l && i.push(s);
    }
    a.tween = i;
  };
}
function hi(e, t) {
  var n = this._id;
  if (((e += ``), arguments.length < 2)) {
    for (var r = K(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i)
      if ((o = r[i]).name === e) return o.value;
    return null;
  }
  return this.each((t == null ? pi : mi)(n, e, t));
}
function gi(e, t, n) {
  var r = e._id;
  return (
    e.each(function () {
      var e = G(this, r);
      (e.value ||= {})[t] = n.apply(this, arguments);
    }),
    (e) => K(e, r).value[t]
  );
}
function _i(e, t) {
  var n;
  return (typeof t == `number` ? V : t instanceof N ? $n : (n = N(t)) ? ((t = n), $n) : lr)(e, t);
}
function vi(e) {
  return function () {
    this.removeAttribute(e);
  };
}
function yi(e) {
  return function () {
    this.removeAttributeNS(e.space, e.local);
  };
}
function bi(e, t, n) {
  var r,
    i = n + ``,
    a;
  return function () {
    var o = this.getAttribute(e);
    return o === i ? null : o === r ? a : (a = t((r = o), n));
  };
}
function xi(e, t, n) {
  var r,
    i = n + ``,
    a;
  return function () {
    var o = this.getAttributeNS(e.space, e.local);
    return o === i ? null : o === r ? a : (a = t((r = o), n));
  };
}
function Si(e, t, n) {
  var r, i, a;
  return function () {
    var o,
      s = n(this),
      c;
    return s == null
      ? void this.removeAttribute(e)
      : ((o = this.getAttribute(e)),
        (c = s + ``),
        o === c ? null : o === r && c === i ? a : ((i = c), (a = t((r = o), s))));
  };
}
function Ci(e, t, n) {
  var r, i, a;
  return function () {
    var o,
      s = n(this),
      c;
    return s == null
      ? void this.removeAttributeNS(e.space, e.local)
      : ((o = this.getAttributeNS(e.space, e.local)),
        (c = s + ``),
        o === c ? null : o === r && c === i ? a : ((i = c), (a = t((r = o), s))));
  };
}
function wi(e, t) {
  var r = n(e),
    i = r === `transform` ? br : _i;
  return this.attrTween(
    e,
    typeof t == `function`
      ? (r.local ? Ci : Si)(r, i, gi(this, `attr.` + e, t))
      : t == null
        ? (r.local ? yi : vi)(r)
        : (r.local ? xi : bi)(r, i, t),
  );
}
function Ti(e, t) {
  return function (n) {
    this.setAttribute(e, t.call(this, n));
  };
}
function Ei(e, t) {
  return function (n) {
    this.setAttributeNS(e.space, e.local, t.call(this, n));
  };
}
function Di(e, t) {
  var n, r;
  function i() {
    var i = t.apply(this, arguments);
    return i !== r && (n = (r = i) && Ei(e, i)), n;
  }
  return (i._value = t), i;
}
function Oi(e, t) {
  var n, r;
  function i() {
    var i = t.apply(this, arguments);
    return i !== r && (n = (r = i) && Ti(e, i)), n;
  }
  return (i._value = t), i;
}
function ki(e, t) {
  var r = `attr.` + e;
  if (arguments.length < 2) return (r = this.tween(r)) && r._value;
  if (t == null) return this.tween(r, null);
  if (typeof t != `function`) throw Error();
  var i = n(e);
  return this.tween(r, (i.local ? Di : Oi)(i, t));
}
function Ai(e, t) {
  return function () {
    li(this, e).delay = +t.apply(this, arguments);
  };
}
function ji(e, t) {
  return (
    (t = +t),
    function () {
      li(this, e).delay = t;
    }
  );
}
function Mi(e) {
  var t = this._id;
  return arguments.length
    ? this.each((typeof e == `function` ? Ai : ji)(t, e))
    : K(this.node(), t).delay;
}
function Ni(e, t) {
  return function () {
    G(this, e).duration = +t.apply(this, arguments);
  };
}
function Pi(e, t) {
  return (
    (t = +t),
    function () {
      G(this, e).duration = t;
    }
  );
}
function Fi(e) {
  var t = this._id;
  return arguments.length
    ? this.each((typeof e == `function` ? Ni : Pi)(t, e))
    : K(this.node(), t).duration;
}
function Ii(e, t) {
  if (typeof t != `function`) throw Error();
  return function () {
    G(this, e).ease = t;
  };
}
function Li(e) {
  var t = this._id;
  return arguments.length ? this.each(Ii(t, e)) : K(this.node(), t).ease;
}
function Ri(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    if (typeof n != `function`) throw Error();
    G(this, e).ease = n;
  };
}
function zi(e) {
  if (typeof e != `function`) throw Error();
  return this.each(Ri(this._id, e));
}
function Bi(e) {
  typeof e != `function` && (e = m(e));
  for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i)
    for (var a = t[i], o = a.length, s = (r[i] = []), c, l = 0; l < o; ++l)
      (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
  return new q(r, this._parents, this._name, this._id);
}
function Vi(e) {
  if (e._id !== this._id) throw Error();
  for (
    var t = this._groups,
      n = e._groups,
      r = t.length,
      i = n.length,
      a = Math.min(r, i),
      o = Array(r),
      s = 0;
    s < a;
    ++s
  )
    for (var c = t[s], l = n[s], u = c.length, d = (o[s] = Array(u)), f, p = 0; p < u; ++p)
      (f = c[p] || l[p]) && (d[p] = f);
  for (; s < r; ++s) o[s] = t[s];
  return new q(o, this._parents, this._name, this._id);
}
function Hi(e) {
  return (e + ``)
    .trim()
    .split(/^|\s+/)
    .every((e) => {
      var t = e.indexOf(`.`);
      return t >= 0 && (e = e.slice(0, t)), !e || e === `start`;
    });
}
function Ui(e, t, n) {
  var r,
    i,
    a = Hi(t) ? li : G;
  return function () {
    var o = a(this, e),
      s = o.on;
    s !== r && (i = (r = s).copy()).on(t, n), (o.on = i);
  };
}
function Wi(e, t) {
  var n = this._id;
  return arguments.length < 2 ? K(this.node(), n).on.on(e) : this.each(Ui(n, e, t));
}
function Gi(e) {
  return function () {
    var t = this.parentNode;
    for (var n in this.__transition) if (+n !== e) return;
    t && t.removeChild(this);
  };
}
function Ki() {
  return this.on(`end.remove`, Gi(this._id));
}
function qi(e) {
  var t = this._name,
    n = this._id;
  typeof e != `function` && (e = s(e));
  for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o)
    for (var c = r[o], l = c.length, u = (a[o] = Array(l)), d, f, p = 0; p < l; ++p)
      (d = c[p]) &&
        (f = e.call(d, d.__data__, p, c)) &&
        (`__data__` in d && (f.__data__ = d.__data__), (u[p] = f), ci(u[p], t, n, p, u, K(d, n)));
  return new q(a, this._parents, t, n);
}
function Ji(e) {
  var t = this._name,
    n = this._id;
  typeof e != `function` && (e = d(e));
  for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s)
    for (var c = r[s], l = c.length, u, f = 0; f < l; ++f)
      if ((u = c[f])) {
        for (var p = e.call(u, u.__data__, f, c), m, h = K(u, n), g = 0, _ = p.length; g < _; ++g)
          (m = p[g]) && ci(m, t, n, g, p, h);
        a.push(p), o.push(u);
      }
  return new q(a, o, t, n);
}
var Yi = wt.prototype.constructor;
function Xi() {
  return new Yi(this._groups, this._parents);
}
function Zi(e, t) {
  var n, r, i;
  return function () {
    var a = T(this, e),
      o = (this.style.removeProperty(e), T(this, e));
    return a === o ? null : a === n && o === r ? i : (i = t((n = a), (r = o)));
  };
}
function Qi(e) {
  return function () {
    this.style.removeProperty(e);
  };
}
function $i(e, t, n) {
  var r,
    i = n + ``,
    a;
  return function () {
    var o = T(this, e);
    return o === i ? null : o === r ? a : (a = t((r = o), n));
  };
}
function ea(e, t, n) {
  var r, i, a;
  return function () {
    var o = T(this, e),
      s = n(this),
      c = s + ``;
    return (
      s ?? (c = s = (this.style.removeProperty(e), T(this, e))),
      o === c ? null : o === r && c === i ? a : ((i = c), (a = t((r = o), s)))
    );
  };
}
function ta(e, t) {
  var n,
    r,
    i,
    a = `style.` + t,
    o = `end.` + a,
    s;
  return function () {
    var c = G(this, e),
      l = c.on,
      u = c.value[a] == null ? (s ||= Qi(t)) : void 0;
    (l !== n || i !== u) && (r = (n = l).copy()).on(o, (i = u)), (c.on = r);
  };
}
function na(e, t, n) {
  var r = (e += ``) == `transform` ? yr : _i;
  return t == null
    ? this.styleTween(e, Zi(e, r)).on(`end.style.` + e, Qi(e))
    : typeof t == `function`
      ? this.styleTween(e, ea(e, r, gi(this, `style.` + e, t))).each(ta(this._id, e))
      : this.styleTween(e, $i(e, r, t), n).on(`end.style.` + e, null);
}
function ra(e, t, n) {
  return function (r) {
    this.style.setProperty(e, t.call(this, r), n);
  };
}
function ia(e, t, n) {
  var r, i;
  function a() {
    var a = t.apply(this, arguments);
    return a !== i && (r = (i = a) && ra(e, a, n)), r;
  }
  return (a._value = t), a;
}
function aa(e, t, n) {
  var r = `style.` + (e += ``);
  if (arguments.length < 2) return (r = this.tween(r)) && r._value;
  if (t == null) return this.tween(r, null);
  if (typeof t != `function`) throw Error();
  return this.tween(r, ia(e, t, n ?? ``));
}
function oa(e) {
  return function () {
    this.textContent = e;
  };
}
function sa(e) {
  return function () {
    var t = e(this);
    this.textContent = t ?? ``;
  };
}
function ca(e) {
  return this.tween(
    `text`,
    typeof e == `function` ? sa(gi(this, `text`, e)) : oa(e == null ? `` : e + ``),
  );
}
function la(e) {
  return function (t) {
    this.textContent = e.call(this, t);
  };
}
function ua(e) {
  var t, n;
  function r() {
    var r = e.apply(this, arguments);
    return r !== n && (t = (n = r) && la(r)), t;
  }
  return (r._value = e), r;
}
function da(e) {
  var t = `text`;
  if (arguments.length < 1) return (t = this.tween(t)) && t._value;
  if (e == null) return this.tween(t, null);
  if (typeof e != `function`) throw Error();
  return this.tween(t, ua(e));
}
function fa() {
  for (
    var e = this._name, t = this._id, n = ha(), r = this._groups, i = r.length, a = 0;
    a < i;
    ++a
  )
    for (var o = r[a], s = o.length, c, l = 0; l < s; ++l)
      if ((c = o[l])) {
        var u = K(c, t);
        ci(c, e, n, l, o, {
          time: u.time + u.delay + u.duration,
          delay: 0,
          duration: u.duration,
          ease: u.ease,
        });
      }
  return new q(r, this._parents, e, n);
}
function pa() {
  var e,
    t,
    r = this._id,
    i = this.size();
  return new Promise((a, o) => {
    var s = { value: o },
      c = {
        value: () => {
          --i === 0 && a();
        },
      };
    this.each(function () {
      var n = G(this, r),
        i = n.on;
      i !== e && ((t = (e = i).copy()), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)),
        (n.on = t);
    }),
      i === 0 && a();
  });
}
var ma = 0;
function q(e, t, n, r) {
  (this._groups = e), (this._parents = t), (this._name = n), (this._id = r);
}
function ha() {
  return ++ma;
}
var J = wt.prototype;
q.prototype = {
  constructor: q,
  select: qi,
  selectAll: Ji,
  selectChild: J.selectChild,
  selectChildren: J.selectChildren,
  filter: Bi,
  merge: Vi,
  selection: Xi,
  transition: fa,
  call: J.call,
  nodes: J.nodes,
  node: J.node,
  size: J.size,
  empty: J.empty,
  each: J.each,
  on: Wi,
  attr: wi,
  attrTween: ki,
  style: na,
  styleTween: aa,
  text: ca,
  textTween: da,
  remove: Ki,
  tween: hi,
  delay: Mi,
  duration: Fi,
  ease: Li,
  easeVarying: zi,
  end: pa,
  [Symbol.iterator]: J[Symbol.iterator],
};
var ga = { time: null, delay: 0, duration: 250, ease: Kr };
function _a(e, t) {
  for (var n; !(n = e.__transition) || !(n = n[t]); )
    if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
  return n;
}
function va(e) {
  var t, n;
  e instanceof q
    ? ((t = e._id), (e = e._name))
    : ((t = ha()), ((n = ga).time = Ir()), (e = e == null ? null : e + ``));
  for (var r = this._groups, i = r.length, a = 0; a < i; ++a)
    for (var o = r[a], s = o.length, c, l = 0; l < s; ++l)
      (c = o[l]) && ci(c, e, t, l, o, n || _a(c, t));
  return new q(r, this._parents, e, t);
}
(wt.prototype.interrupt = fi), (wt.prototype.transition = va);
var ya = (e) => () => e;
function ba(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
  Object.defineProperties(this, {
    type: { value: e, enumerable: !0, configurable: !0 },
    sourceEvent: { value: t, enumerable: !0, configurable: !0 },
    target: { value: n, enumerable: !0, configurable: !0 },
    transform: { value: r, enumerable: !0, configurable: !0 },
    _: { value: i },
  });
}
function Y(e, t, n) {
  (this.k = e), (this.x = t), (this.y = n);
}
Y.prototype = {
  constructor: Y,
  scale: function (e) {
    return e === 1 ? this : new Y(this.k * e, this.x, this.y);
  },
  translate: function (e, t) {
    return (e === 0) & (t === 0) ? this : new Y(this.k, this.x + this.k * e, this.y + this.k * t);
  },
  apply: function (e) {
    return [e[0] * this.k + this.x, e[1] * this.k + this.y];
  },
  applyX: function (e) {
    return e * this.k + this.x;
  },
  applyY: function (e) {
    return e * this.k + this.y;
  },
  invert: function (e) {
    return [(e[0] - this.x) / this.k, (e[1] - this.y) / this.k];
  },
  invertX: function (e) {
    return (e - this.x) / this.k;
  },
  invertY: function (e) {
    return (e - this.y) / this.k;
  },
  rescaleX: function (e) {
    return e.copy().domain(e.range().map(this.invertX, this).map(e.invert, e));
  },
  rescaleY: function (e) {
    return e.copy().domain(e.range().map(this.invertY, this).map(e.invert, e));
  },
  toString: function () {
    return `translate(` + this.x + `,` + this.y + `) scale(` + this.k + `)`;
  },
};
var xa = new Y(1, 0, 0);
Sa.prototype = Y.prototype;
function Sa(e) {
  for (; !e.__zoom; ) if (!(e = e.parentNode)) return xa;
  return e.__zoom;
}
function Ca(e) {
  e.stopImmediatePropagation();
}
function wa(e) {
  e.preventDefault(), e.stopImmediatePropagation();
}
function Ta(e) {
  return (!e.ctrlKey || e.type === `wheel`) && !e.button;
}
function Ea() {
  var e = this;
  return e instanceof SVGElement
    ? ((e = e.ownerSVGElement || e),
      e.hasAttribute(`viewBox`)
        ? ((e = e.viewBox.baseVal),
          [
            [e.x, e.y],
            [e.x + e.width, e.y + e.height],
          ])
        : [
            [0, 0],
            [e.width.baseVal.value, e.height.baseVal.value],
          ])
    : [
        [0, 0],
        [e.clientWidth, e.clientHeight],
      ];
}
function Da() {
  return this.__zoom || xa;
}
function Oa(e) {
  return -e.deltaY * (e.deltaMode === 1 ? 0.05 : e.deltaMode ? 1 : 0.002) * (e.ctrlKey ? 10 : 1);
}
function ka() {
  return navigator.maxTouchPoints || `ontouchstart` in this;
}
function Aa(e, t, n) {
  var r = e.invertX(t[0][0]) - n[0][0],
    i = e.invertX(t[1][0]) - n[1][0],
    a = e.invertY(t[0][1]) - n[0][1],
    o = e.invertY(t[1][1]) - n[1][1];
  return e.translate(
    i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i),
    o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o),
  );
}
function ja() {
  var e = Ta,
    t = Ea,
    n = Aa,
    r = Oa,
    i = ka,
    a = [0, 1 / 0],
    o = [
      [-1 / 0, -1 / 0],
      [1 / 0, 1 / 0],
    ],
    s = 250,
    c = Tr,
    l = jt(`start`, `zoom`, `end`),
    u,
    d,
    f,
    p = 500,
    m = 150,
    h = 0,
    g = 10;
  function _(e) {
    e.property(`__zoom`, Da)
      .on(`wheel.zoom`, S, { passive: !1 })
      .on(`mousedown.zoom`, C)
      .on(`dblclick.zoom`, w)
      .filter(i)
      .on(`touchstart.zoom`, ne)
      .on(`touchmove.zoom`, re)
      .on(`touchend.zoom touchcancel.zoom`, ie)
      .style(`-webkit-tap-highlight-color`, `rgba(0,0,0,0)`);
  }
  (_.transform = (e, t, n, r) => {
    var i = e.selection ? e.selection() : e;
    i.property(`__zoom`, Da),
      e === i
        ? i.interrupt().each(function () {
            x(this, arguments)
              .event(r)
              .start()
              .zoom(null, typeof t == `function` ? t.apply(this, arguments) : t)
              .end();
          })
        : ee(e, t, n, r);
  }),
    (_.scaleBy = (e, t, n, r) => {
      _.scaleTo(
        e,
        function () {
          return this.__zoom.k * (typeof t == `function` ? t.apply(this, arguments) : t);
        },
        n,
        r,
      );
    }),
    (_.scaleTo = (e, r, i, a) => {
      _.transform(
        e,
        function () {
          var e = t.apply(this, arguments),
            a = this.__zoom,
            s = i == null ? b(e) : typeof i == `function` ? i.apply(this, arguments) : i,
            c = a.invert(s),
            l = typeof r == `function` ? r.apply(this, arguments) : r;
          return n(y(v(a, l), s, c), e, o);
        },
        i,
        a,
      );
    }),
    (_.translateBy = (e, r, i, a) => {
      _.transform(
        e,
        function () {
          return n(
            this.__zoom.translate(
              typeof r == `function` ? r.apply(this, arguments) : r,
              typeof i == `function` ? i.apply(this, arguments) : i,
            ),
            t.apply(this, arguments),
            o,
          );
        },
        null,
        a,
      );
    }),
    (_.translateTo = (e, r, i, a, s) => {
      _.transform(
        e,
        function () {
          var e = t.apply(this, arguments),
            s = this.__zoom,
            c = a == null ? b(e) : typeof a == `function` ? a.apply(this, arguments) : a;
          return n(
            xa
              .translate(c[0], c[1])
              .scale(s.k)
              .translate(
                typeof r == `function` ? -r.apply(this, arguments) : -r,
                typeof i == `function` ? -i.apply(this, arguments) : -i,
              ),
            e,
            o,
          );
        },
        a,
        s,
      );
    });
  function v(e, t) {
    return (t = Math.max(a[0], Math.min(a[1], t))), t === e.k ? e : new Y(t, e.x, e.y);
  }
  function y(e, t, n) {
    var r = t[0] - n[0] * e.k,
      i = t[1] - n[1] * e.k;
    return r === e.x && i === e.y ? e : new Y(e.k, r, i);
  }
  function b(e) {
    return [(+e[0][0] + +e[1][0]) / 2, (+e[0][1] + +e[1][1]) / 2];
  }
  function ee(e, n, r, i) {
    e.on(`start.zoom`, function () {
      x(this, arguments).event(i).start();
    })
      .on(`interrupt.zoom end.zoom`, function () {
        x(this, arguments).event(i).end();
      })
      .tween(`zoom`, function () {
        var a = arguments,
          o = x(this, a).event(i),
          s = t.apply(this, a),
          l = r == null ? b(s) : typeof r == `function` ? r.apply(this, a) : r,
          u = Math.max(s[1][0] - s[0][0], s[1][1] - s[0][1]),
          d = this.__zoom,
          f = typeof n == `function` ? n.apply(this, a) : n,
          p = c(d.invert(l).concat(u / d.k), f.invert(l).concat(u / f.k));
        return (e) => {
          if (e === 1) e = f;
          else {
            var t = p(e),
              n = u / t[2];
            e = new Y(n, l[0] - t[0] * n, l[1] - t[1] * n);
          }
          o.zoom(null, e);
        };
      });
  }
  function x(e, t, n) {
    return (!n && e.__zooming) || new te(e, t);
  }
  function te(e, n) {
    (this.that = e),
      (this.args = n),
      (this.active = 0),
      (this.sourceEvent = null),
      (this.extent = t.apply(e, n)),
      (this.taps = 0);
  }
  te.prototype = {
    event: function (e) {
      return e && (this.sourceEvent = e), this;
    },
    start: function () {
      return ++this.active === 1 && ((this.that.__zooming = this), this.emit(`start`)), this;
    },
    zoom: function (e, t) {
      return (
        this.mouse && e !== `mouse` && (this.mouse[1] = t.invert(this.mouse[0])),
        this.touch0 && e !== `touch` && (this.touch0[1] = t.invert(this.touch0[0])),
        this.touch1 && e !== `touch` && (this.touch1[1] = t.invert(this.touch1[0])),
        (this.that.__zoom = t),
        this.emit(`zoom`),
        this
      );
    },
    end: function () {
      return --this.active === 0 && (delete this.that.__zooming, this.emit(`end`)), this;
    },
    emit: function (e) {
      var t = D(this.that).datum();
      l.call(
        e,
        this.that,
        new ba(e, {
          sourceEvent: this.sourceEvent,
          target: _,
          transform: this.that.__zoom,
          dispatch: l,
        }),
        t,
      );
    },
  };
  function S(t, ...i) {
    if (!e.apply(this, arguments)) return;
    var s = x(this, i).event(t),
      c = this.__zoom,
      l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))),
      u = O(t);
    if (s.wheel)
      (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) &&
        (s.mouse[1] = c.invert((s.mouse[0] = u))),
        clearTimeout(s.wheel);
    else if (c.k === l) return;
    else (s.mouse = [u, c.invert(u)]), di(this), s.start();
    wa(t),
      (s.wheel = setTimeout(d, m)),
      s.zoom(`mouse`, n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
    function d() {
      (s.wheel = null), s.end();
    }
  }
  function C(t, ...r) {
    if (f || !e.apply(this, arguments)) return;
    var i = t.currentTarget,
      a = x(this, r, !0).event(t),
      s = D(t.view).on(`mousemove.zoom`, d, !0).on(`mouseup.zoom`, p, !0),
      c = O(t, i),
      l = t.clientX,
      u = t.clientY;
    Rt(t.view), Ca(t), (a.mouse = [c, this.__zoom.invert(c)]), di(this), a.start();
    function d(e) {
      if ((wa(e), !a.moved)) {
        var t = e.clientX - l,
          r = e.clientY - u;
        a.moved = t * t + r * r > h;
      }
      a.event(e).zoom(
        `mouse`,
        n(y(a.that.__zoom, (a.mouse[0] = O(e, i)), a.mouse[1]), a.extent, o),
      );
    }
    function p(e) {
      s.on(`mousemove.zoom mouseup.zoom`, null), zt(e.view, a.moved), wa(e), a.event(e).end();
    }
  }
  function w(r, ...i) {
    if (e.apply(this, arguments)) {
      var a = this.__zoom,
        c = O(r.changedTouches ? r.changedTouches[0] : r, this),
        l = a.invert(c),
        u = a.k * (r.shiftKey ? 0.5 : 2),
        d = n(y(v(a, u), c, l), t.apply(this, i), o);
      wa(r),
        s > 0
          ? D(this).transition().duration(s).call(ee, d, c, r)
          : D(this).call(_.transform, d, c, r);
    }
  }
  function ne(t, ...n) {
    if (e.apply(this, arguments)) {
      var r = t.touches,
        i = r.length,
        a = x(this, n, t.changedTouches.length === i).event(t),
        o,
        s,
        c,
        l;
      for (Ca(t), s = 0; s < i; ++s)
        (c = r[s]),
          (l = O(c, this)),
          (l = [l, this.__zoom.invert(l), c.identifier]),
          a.touch0
            ? !a.touch1 && a.touch0[2] !== l[2] && ((a.touch1 = l), (a.taps = 0))
            : ((a.touch0 = l), (o = !0), (a.taps = 1 + !!u));
      (u &&= clearTimeout(u)),
        o &&
          (a.taps < 2 &&
            ((d = l[0]),
            (u = setTimeout(() => {
              u = null;
            }, p))),
          di(this),
          a.start());
    }
  }
  function re(e, ...t) {
    if (this.__zooming) {
      var r = x(this, t).event(e),
        i = e.changedTouches,
        a = i.length,
        s,
        c,
        l,
        u;
      for (wa(e), s = 0; s < a; ++s)
        (c = i[s]),
          (l = O(c, this)),
          r.touch0 && r.touch0[2] === c.identifier
            ? (r.touch0[0] = l)
            : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
      if (((c = r.that.__zoom), r.touch1)) {
        var d = r.touch0[0],
          f = r.touch0[1],
          p = r.touch1[0],
          m = r.touch1[1],
          h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h,
          g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
        (c = v(c, Math.sqrt(h / g))),
          (l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2]),
          (u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2]);
      } else if (r.touch0) (l = r.touch0[0]), (u = r.touch0[1]);
      else return;
      r.zoom(`touch`, n(y(c, l, u), r.extent, o));
    }
  }
  function ie(e, ...t) {
    if (this.__zooming) {
      var n = x(this, t).event(e),
        r = e.changedTouches,
        i = r.length,
        a,
        o;
      for (
        Ca(e),
          f && clearTimeout(f),
          f = setTimeout(() => {
            f = null;
          }, p),
          a = 0;
        a < i;
        ++a
      )
        (o = r[a]),
          n.touch0 && n.touch0[2] === o.identifier
            ? delete n.touch0
            : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
      if ((n.touch1 && !n.touch0 && ((n.touch0 = n.touch1), delete n.touch1), n.touch0))
        n.touch0[1] = this.__zoom.invert(n.touch0[0]);
      else if (
        (n.end(), n.taps === 2 && ((o = O(o, this)), Math.hypot(d[0] - o[0], d[1] - o[1]) < g))
      ) {
        var s = D(this).on(`dblclick.zoom`);
        s && s.apply(this, arguments);
      }
    }
  }
  return (
    (_.wheelDelta = function (e) {
      return arguments.length ? ((r = typeof e == `function` ? e : ya(+e)), _) : r;
    }),
    (_.filter = function (t) {
      return arguments.length ? ((e = typeof t == `function` ? t : ya(!!t)), _) : e;
    }),
    (_.touchable = function (e) {
      return arguments.length ? ((i = typeof e == `function` ? e : ya(!!e)), _) : i;
    }),
    (_.extent = function (e) {
      return arguments.length
        ? ((t =
            typeof e == `function`
              ? e
              : ya([
                  [+e[0][0], +e[0][1]],
                  [+e[1][0], +e[1][1]],
                ])),
          _)
        : t;
    }),
    (_.scaleExtent = function (e) {
      return arguments.length ? ((a[0] = +e[0]), (a[1] = +e[1]), _) : [a[0], a[1]];
    }),
    (_.translateExtent = function (e) {
      return arguments.length
        ? ((o[0][0] = +e[0][0]),
          (o[1][0] = +e[1][0]),
          (o[0][1] = +e[0][1]),
          (o[1][1] = +e[1][1]),
          _)
        : [
            [o[0][0], o[0][1]],
            [o[1][0], o[1][1]],
          ];
    }),
    (_.constrain = function (e) {
      return arguments.length ? ((n = e), _) : n;
    }),
    (_.duration = function (e) {
      return arguments.length ? ((s = +e), _) : s;
    }),
    (_.interpolate = function (e) {
      return arguments.length ? ((c = e), _) : c;
    }),
    (_.on = function () {
      var e = l.on.apply(l, arguments);
      return e === l ? _ : e;
    }),
    (_.clickDistance = function (e) {
      return arguments.length ? ((h = (e = +e) * e), _) : Math.sqrt(h);
    }),
    (_.tapDistance = function (e) {
      return arguments.length ? ((g = +e), _) : g;
    }),
    _
  );
}
var Ma = [
    `January`,
    `February`,
    `March`,
    `April`,
    `May`,
    `June`,
    `July`,
    `August`,
    `September`,
    `October`,
    `November`,
    `December`,
  ],
  Na = 864e5,
  Pa = (e, t = 1, n = 1) => {
    const r = new Date(0);
    return r.setUTCFullYear(e, t - 1, n), Math.floor(r.getTime() / Na);
  },
  X = (e) => {
    const t = new Date(e * Na);
    return { year: t.getUTCFullYear(), month: t.getUTCMonth() + 1, day: t.getUTCDate() };
  },
  Fa = (e) => {
    const { year: t, month: n, day: r } = X(e);
    return `${String(t).padStart(4, `0`)}-${String(n).padStart(2, `0`)}-${String(r).padStart(2, `0`)}`;
  },
  Ia = (e) => {
    const { year: t, month: n, day: r } = X(e);
    return `${r} ${Ma[n - 1]} ${t}`;
  };
function La(e, t) {
  return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Ra(e, t) {
  return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function za(e) {
  let t, n, r;
  e.length === 2
    ? ((t = e === La || e === Ra ? e : Ba), (n = e), (r = e))
    : ((t = La), (n = (t, n) => La(e(t), n)), (r = (t, n) => e(t) - n));
  function i(e, r, i = 0, a = e.length) {
    if (i < a) {
      if (t(r, r) !== 0) return a;
      do {
        const t = (i + a) >>> 1;
        n(e[t], r) < 0 ? (i = t + 1) : (a = t);
      } while (i < a);
    }
    return i;
  }
  function a(e, r, i = 0, a = e.length) {
    if (i < a) {
      if (t(r, r) !== 0) return a;
      do {
        const t = (i + a) >>> 1;
        n(e[t], r) <= 0 ? (i = t + 1) : (a = t);
      } while (i < a);
    }
    return i;
  }
  function o(e, t, n = 0, a = e.length) {
    const o = i(e, t, n, a - 1);
    return o > n && r(e[o - 1], t) > -r(e[o], t) ? o - 1 : o;
  }
  return { left: i, center: o, right: a };
}
function Ba() {
  return 0;
}
function Va(e) {
  return e === null ? NaN : +e;
}
var Ha = za(La),
  Ua = Ha.right;
Ha.left, za(Va).center, Array.prototype.slice;
var Wa = Math.sqrt(50),
  Ga = Math.sqrt(10),
  Ka = Math.sqrt(2);
function qa(e, t, n) {
  let r = (t - e) / Math.max(0, n),
    i = Math.floor(Math.log10(r)),
    a = r / 10 ** i,
    o = a >= Wa ? 10 : a >= Ga ? 5 : a >= Ka ? 2 : 1,
    s,
    c,
    l;
  return (
    i < 0
      ? ((l = 10 ** -i / o),
        (s = Math.round(e * l)),
        (c = Math.round(t * l)),
        s / l < e && ++s,
        c / l > t && --c,
        (l = -l))
      : ((l = 10 ** i * o),
        (s = Math.round(e / l)),
        (c = Math.round(t / l)),
        s * l < e && ++s,
        c * l > t && --c),
    c < s && 0.5 <= n && n < 2 ? qa(e, t, n * 2) : [s, c, l]
  );
}
function Ja(e, t, n) {
  if (((t = +t), (e = +e), (n = +n), !(n > 0))) return [];
  if (e === t) return [e];
  const r = t < e,
    [i, a, o] = r ? qa(t, e, n) : qa(e, t, n);
  if (!(a >= i)) return [];
  const s = a - i + 1,
    c = Array(s);
  if (r) {
    if (o < 0) for (let e = 0; e < s; ++e) c[e] = (a - e) / -o;
    else for (let e = 0; e < s; ++e) c[e] = (a - e) * o;
  } else if (o < 0) for (let e = 0; e < s; ++e) c[e] = (i + e) / -o;
  else for (let e = 0; e < s; ++e) c[e] = (i + e) * o;
  return c;
}
function Ya(e, t, n) {
  return (t = +t), (e = +e), (n = +n), qa(e, t, n)[2];
}
function Xa(e, t, n) {
  (t = +t), (e = +e), (n = +n);
  const r = t < e,
    i = r ? Ya(t, e, n) : Ya(e, t, n);
  return (r ? -1 : 1) * (i < 0 ? 1 / -i : i);
}
function Za(e) {
  return Math.abs((e = Math.round(e))) >= 1e21
    ? e.toLocaleString(`en`).replace(/,/g, ``)
    : e.toString(10);
}
function Qa(e, t) {
  if (!isFinite(e) || e === 0) return null;
  var n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf(`e`),
    r = e.slice(0, n);
  return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function $a(e) {
  return (e = Qa(Math.abs(e))), e ? e[1] : NaN;
}
function eo(e, t) {
  return (n, r) => {
    for (
      var i = n.length, a = [], o = 0, s = e[0], c = 0;
      i > 0 &&
      s > 0 &&
      (c + s + 1 > r && (s = Math.max(1, r - c)),
      a.push(n.substring((i -= s), i + s)),
      !((c += s + 1) > r));
    )
      s = e[(o = (o + 1) % e.length)];
    return a.reverse().join(t);
  };
}
function to(e) {
  return (t) => t.replace(/[0-9]/g, (t) => e[+t]);
}
var no = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function ro(e) {
  if (!(t = no.exec(e))) throw Error(`invalid format: ` + e);
  var t;
  return new io({
    fill: t[1],
    align: t[2],
    sign: t[3],
    symbol: t[4],
    zero: t[5],
    width: t[6],
    comma: t[7],
    precision: t[8] && t[8].slice(1),
    trim: t[9],
    type: t[10],
  });
}
ro.prototype = io.prototype;
function io(e) {
  (this.fill = e.fill === void 0 ? ` ` : e.fill + ``),
    (this.align = e.align === void 0 ? `>` : e.align + ``),
    (this.sign = e.sign === void 0 ? `-` : e.sign + ``),
    (this.symbol = e.symbol === void 0 ? `` : e.symbol + ``),
    (this.zero = !!e.zero),
    (this.width = e.width === void 0 ? void 0 : +e.width),
    (this.comma = !!e.comma),
    (this.precision = e.precision === void 0 ? void 0 : +e.precision),
    (this.trim = !!e.trim),
    (this.type = e.type === void 0 ? `` : e.type + ``);
}
io.prototype.toString = function () {
  return (
    this.fill +
    this.align +
    this.sign +
    this.symbol +
    (this.zero ? `0` : ``) +
    (this.width === void 0 ? `` : Math.max(1, this.width | 0)) +
    (this.comma ? `,` : ``) +
    (this.precision === void 0 ? `` : `.` + Math.max(0, this.precision | 0)) +
    (this.trim ? `~` : ``) +
    this.type
  );
};
function ao(e) {
  out: for (var t = e.length, n = 1, r = -1, i; n < t; ++n)
    switch (e[n]) {
      case `.`:
        r = i = n;
        break;
      case `0`:
        r === 0 && (r = n), (i = n);
        break;
      default:
        if (!+e[n]) break out;
        r > 0 && (r = 0);
    }
  return r > 0 ? e.slice(0, r) + e.slice(i + 1) : e;
}
var oo;
function so(e, t) {
  var n = Qa(e, t);
  if (!n) return (oo = void 0), e.toPrecision(t);
  var r = n[0],
    i = n[1],
    a = i - (oo = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1,
    o = r.length;
  return a === o
    ? r
    : a > o
      ? r + Array(a - o + 1).join(`0`)
      : a > 0
        ? r.slice(0, a) + `.` + r.slice(a)
        : `0.` + Array(1 - a).join(`0`) + Qa(e, Math.max(0, t + a - 1))[0];
}
function co(e, t) {
  var n = Qa(e, t);
  if (!n) return e + ``;
  var r = n[0],
    i = n[1];
  return i < 0
    ? `0.` + Array(-i).join(`0`) + r
    : r.length > i + 1
      ? r.slice(0, i + 1) + `.` + r.slice(i + 1)
      : r + Array(i - r.length + 2).join(`0`);
}
var lo = {
  '%': (e, t) => (e * 100).toFixed(t),
  b: (e) => Math.round(e).toString(2),
  c: (e) => e + ``,
  d: Za,
  e: (e, t) => e.toExponential(t),
  f: (e, t) => e.toFixed(t),
  g: (e, t) => e.toPrecision(t),
  o: (e) => Math.round(e).toString(8),
  p: (e, t) => co(e * 100, t),
  r: co,
  s: so,
  X: (e) => Math.round(e).toString(16).toUpperCase(),
  x: (e) => Math.round(e).toString(16),
};
function uo(e) {
  return e;
}
var fo = Array.prototype.map,
  po = [`y`, `z`, `a`, `f`, `p`, `n`, `µ`, `m`, ``, `k`, `M`, `G`, `T`, `P`, `E`, `Z`, `Y`];
function mo(e) {
  var t =
      e.grouping === void 0 || e.thousands === void 0
        ? uo
        : eo(fo.call(e.grouping, Number), e.thousands + ``),
    n = e.currency === void 0 ? `` : e.currency[0] + ``,
    r = e.currency === void 0 ? `` : e.currency[1] + ``,
    i = e.decimal === void 0 ? `.` : e.decimal + ``,
    a = e.numerals === void 0 ? uo : to(fo.call(e.numerals, String)),
    o = e.percent === void 0 ? `%` : e.percent + ``,
    s = e.minus === void 0 ? `−` : e.minus + ``,
    c = e.nan === void 0 ? `NaN` : e.nan + ``;
  function l(e, l) {
    e = ro(e);
    var u = e.fill,
      d = e.align,
      f = e.sign,
      p = e.symbol,
      m = e.zero,
      h = e.width,
      g = e.comma,
      _ = e.precision,
      v = e.trim,
      y = e.type;
    y === `n` ? ((g = !0), (y = `g`)) : lo[y] || (_ === void 0 && (_ = 12), (v = !0), (y = `g`)),
      (m || (u === `0` && d === `=`)) && ((m = !0), (u = `0`), (d = `=`));
    var b =
        (l && l.prefix !== void 0 ? l.prefix : ``) +
        (p === `$` ? n : p === `#` && /[boxX]/.test(y) ? `0` + y.toLowerCase() : ``),
      ee = (p === `$` ? r : /[%p]/.test(y) ? o : ``) + (l && l.suffix !== void 0 ? l.suffix : ``),
      x = lo[y],
      te = /[defgprs%]/.test(y);
    _ =
      _ === void 0
        ? 6
        : /[gprs]/.test(y)
          ? Math.max(1, Math.min(21, _))
          : Math.max(0, Math.min(20, _));
    function S(e) {
      var n = b,
        r = ee,
        o,
        l,
        p;
      if (y === `c`) (r = x(e) + r), (e = ``);
      else {
        e = +e;
        var S = e < 0 || 1 / e < 0;
        if (
          ((e = isNaN(e) ? c : x(Math.abs(e), _)),
          v && (e = ao(e)),
          S && +e == 0 && f !== `+` && (S = !1),
          (n = (S ? (f === `(` ? f : s) : f === `-` || f === `(` ? `` : f) + n),
          (r =
            (y === `s` && !isNaN(e) && oo !== void 0 ? po[8 + oo / 3] : ``) +
            r +
            (S && f === `(` ? `)` : ``)),
          te)
        ) {
          for (o = -1, l = e.length; ++o < l; )
            if (((p = e.charCodeAt(o)), 48 > p || p > 57)) {
              (r = (p === 46 ? i + e.slice(o + 1) : e.slice(o)) + r), (e = e.slice(0, o));
              break;
            }
        }
      }
      g && !m && (e = t(e, 1 / 0));
      var C = n.length + e.length + r.length,
        w = C < h ? Array(h - C + 1).join(u) : ``;
      switch ((g && m && ((e = t(w + e, w.length ? h - r.length : 1 / 0)), (w = ``)), d)) {
        case `<`:
          e = n + e + r + w;
          break;
        case `=`:
          e = n + w + e + r;
          break;
        case `^`:
          e = w.slice(0, (C = w.length >> 1)) + n + e + r + w.slice(C);
          break;
        default:
          e = w + n + e + r;
      }
      return a(e);
    }
    return (S.toString = () => e + ``), S;
  }
  function u(e, t) {
    var n = Math.max(-8, Math.min(8, Math.floor($a(t) / 3))) * 3,
      r = 10 ** -n,
      i = l(((e = ro(e)), (e.type = `f`), e), { suffix: po[8 + n / 3] });
    return (e) => i(r * e);
  }
  return { format: l, formatPrefix: u };
}
var ho, go, _o;
vo({ thousands: `,`, grouping: [3], currency: [`$`, ``] });
function vo(e) {
  return (ho = mo(e)), (go = ho.format), (_o = ho.formatPrefix), ho;
}
function yo(e) {
  return Math.max(0, -$a(Math.abs(e)));
}
function bo(e, t) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor($a(t) / 3))) * 3 - $a(Math.abs(e)));
}
function xo(e, t) {
  return (e = Math.abs(e)), (t = Math.abs(t) - e), Math.max(0, $a(t) - $a(e)) + 1;
}
function So(e, t) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(e);
      break;
    default:
      this.range(t).domain(e);
  }
  return this;
}
function Co(e) {
  return () => e;
}
function wo(e) {
  return +e;
}
var To = [0, 1];
function Eo(e) {
  return e;
}
function Do(e, t) {
  return (t -= e = +e) ? (n) => (n - e) / t : Co(isNaN(t) ? NaN : 0.5);
}
function Oo(e, t) {
  var n;
  return e > t && ((n = e), (e = t), (t = n)), (n) => Math.max(e, Math.min(t, n));
}
function ko(e, t, n) {
  var r = e[0],
    i = e[1],
    a = t[0],
    o = t[1];
  return i < r ? ((r = Do(i, r)), (a = n(o, a))) : ((r = Do(r, i)), (a = n(a, o))), (e) => a(r(e));
}
function Ao(e, t, n) {
  var r = Math.min(e.length, t.length) - 1,
    i = Array(r),
    a = Array(r),
    o = -1;
  for (e[r] < e[0] && ((e = e.slice().reverse()), (t = t.slice().reverse())); ++o < r; )
    (i[o] = Do(e[o], e[o + 1])), (a[o] = n(t[o], t[o + 1]));
  return (t) => {
    var n = Ua(e, t, 1, r) - 1;
    return a[n](i[n](t));
  };
}
function jo(e, t) {
  return t
    .domain(e.domain())
    .range(e.range())
    .interpolate(e.interpolate())
    .clamp(e.clamp())
    .unknown(e.unknown());
}
function Mo() {
  var e = To,
    t = To,
    n = ur,
    r,
    i,
    a,
    o = Eo,
    s,
    c,
    l;
  function u() {
    var n = Math.min(e.length, t.length);
    return o !== Eo && (o = Oo(e[0], e[n - 1])), (s = n > 2 ? Ao : ko), (c = l = null), d;
  }
  function d(i) {
    return i == null || isNaN((i = +i)) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
  }
  return (
    (d.invert = (n) => o(i((l ||= s(t, e.map(r), V))(n)))),
    (d.domain = function (t) {
      return arguments.length ? ((e = Array.from(t, wo)), u()) : e.slice();
    }),
    (d.range = function (e) {
      return arguments.length ? ((t = Array.from(e)), u()) : t.slice();
    }),
    (d.rangeRound = (e) => ((t = Array.from(e)), (n = dr), u())),
    (d.clamp = function (e) {
      return arguments.length ? ((o = e ? !0 : Eo), u()) : o !== Eo;
    }),
    (d.interpolate = function (e) {
      return arguments.length ? ((n = e), u()) : n;
    }),
    (d.unknown = function (e) {
      return arguments.length ? ((a = e), d) : a;
    }),
    (e, t) => ((r = e), (i = t), u())
  );
}
function No() {
  return Mo()(Eo, Eo);
}
function Po(e, t, n, r) {
  var i = Xa(e, t, n),
    a;
  switch (((r = ro(r ?? `,f`)), r.type)) {
    case `s`: {
      var o = Math.max(Math.abs(e), Math.abs(t));
      return r.precision == null && !isNaN((a = bo(i, o))) && (r.precision = a), _o(r, o);
    }
    case ``:
    case `e`:
    case `g`:
    case `p`:
    case `r`:
      r.precision == null &&
        !isNaN((a = xo(i, Math.max(Math.abs(e), Math.abs(t))))) &&
        (r.precision = a - (r.type === `e`));
      break;
    case `f`:
    case `%`:
      r.precision == null && !isNaN((a = yo(i))) && (r.precision = a - (r.type === `%`) * 2);
  }
  return go(r);
}
function Fo(e) {
  var t = e.domain;
  return (
    (e.ticks = (e) => {
      var n = t();
      return Ja(n[0], n[n.length - 1], e ?? 10);
    }),
    (e.tickFormat = (e, n) => {
      var r = t();
      return Po(r[0], r[r.length - 1], e ?? 10, n);
    }),
    (e.nice = (n) => {
      n ??= 10;
      var r = t(),
        i = 0,
        a = r.length - 1,
        o = r[i],
        s = r[a],
        c,
        l,
        u = 10;
      for (s < o && ((l = o), (o = s), (s = l), (l = i), (i = a), (a = l)); u-- > 0; ) {
        if (((l = Ya(o, s, n)), l === c)) return (r[i] = o), (r[a] = s), t(r);
        if (l > 0) (o = Math.floor(o / l) * l), (s = Math.ceil(s / l) * l);
        else if (l < 0) (o = Math.ceil(o * l) / l), (s = Math.floor(s * l) / l);
        else break;
        c = l;
      }
      return e;
    }),
    e
  );
}
function Io() {
  var e = No();
  return (e.copy = () => jo(e, Io())), So.apply(e, arguments), Fo(e);
}
var Lo = { width: 1280, gutter: 132, rows: 5 },
  Ro = { width: 760, gutter: 116, rows: 6 },
  zo = 20,
  Bo = 17,
  Vo = 6,
  Ho = 5,
  Uo = 22,
  Wo = 18,
  Z = 9,
  Go = (e, t = 11.5) => {
    let n = 0;
    for (const t of e)
      n += /[MWm%]/.test(t)
        ? 0.9
        : /[A-Z&—…]/.test(t)
          ? 0.7
          : /[iljtfr.,:;'’ ()|!]/.test(t)
            ? 0.33
            : 0.58;
    return n * t;
  };
function Ko(e, t, n = 11.5) {
  if (Go(e, n) <= t) return e;
  let r = e;
  for (; r && Go(`${r}…`, n) > t; ) r = r.slice(0, -1);
  return r.length < 3 ? `` : `${r.trimEnd()}…`;
}
function qo(e, t, n, r) {
  let i = r.gutter,
    a = r.width - 8,
    o = Io([n.from, n.to], [i, a]),
    s = t.filter((t) => t.from <= n.to && Xo(t, e) >= n.from),
    c = Jo(t, n.item),
    l = [],
    u = [],
    d = 0,
    f = 0;
  for (const t of e.offices)
    l.push(
      ...S(
        `office-${t.id}`,
        t.title,
        t.holders.map((e, n) => ({ ...e, key: `${t.id}-${n}` })),
        f,
      ),
    ),
      (f += 20);
  l.push(
    ...S(
      `eras`,
      `Era`,
      e.eras.map(({ id: e, label: t, path: n, from: r, to: i }) => ({
        key: `era-${e}`,
        label: t,
        title: t,
        path: n,
        id: e,
        from: r,
        to: i,
      })),
      f,
      `era`,
    ),
  ),
    (f += 22);
  const p = f;
  f += Uo;
  const m = [],
    h = [
      ...e.lanes.map((e) => ({ ...e, voices: !1 })),
      { id: `voices`, title: e.voices, hue: 0, voices: !0 },
    ];
  for (const e of h) {
    if (n.lanes && !n.lanes.includes(e.id)) continue;
    const t = s.filter((t) =>
        e.voices ? t.kind === `quote` : t.lane === e.id && t.kind !== `quote`,
      ),
      a = e.voices ? v(t) : _(t),
      o = Math.max(1, a.rows) * zo + 10 - 3,
      c = (e) => f + Ho + e * zo;
    m.push({
      key: `lane-${e.id}`,
      tag: `rect`,
      attrs: { class: `lane hue-${e.hue}`, x: 0, y: f, width: r.width, height: o },
    }),
      m.push({
        key: `lane-title-${e.id}`,
        tag: `text`,
        attrs: { class: `lane-title hue-${e.hue}`, x: 2, y: f + Ho + 13 },
        text: Ko(e.title, i - 8, 12),
      });
    for (const t of a.placed) m.push(ee(t, e.hue, c(t.row)));
    for (const t of a.clusters) (d += t.count), m.push(te(e.id, t, c(t.row)));
    u.push({
      id: e.id,
      items: a.placed
        .map(({ item: e }) => e)
        .sort((e, t) => e.from - t.from || e.to - t.to || (e.id < t.id ? -1 : 1))
        .map(({ id: e }) => e),
    }),
      (f += o + 3);
  }
  const g = f + 2;
  return (
    l.push(...C(p, g), ...m),
    { width: r.width, height: g, left: i, right: a, shapes: l, lanes: u, clustered: d }
  );
  function _(e) {
    const t = [...e].sort(
        (e, t) =>
          t.importance - e.importance || Yo(e) - Yo(t) || e.from - t.from || (e.id < t.id ? -1 : 1),
      ),
      n = [],
      i = [],
      a = [],
      o = r.rows;
    for (const e of t) {
      let t = y(e),
        r = n.findIndex((e) => e.every(([e, n]) => t.x1 + Vo <= e || t.x0 >= n + Vo));
      r < 0 && n.length < o && (r = n.push([]) - 1),
        r < 0 ? a.push(e) : (n[r]?.push([t.x0, t.x1]), i.push({ item: e, row: r, ...t }));
    }
    const s = b(a, n.length);
    return { placed: i, clusters: s, rows: n.length + +!!s.length };
  }
  function v(e) {
    const t = [],
      r = [],
      i = Array.from({ length: 2 }, () => -1 / 0);
    for (const a of [...e].sort((e, t) => e.from - t.from || (e.id < t.id ? -1 : 1))) {
      const e = o(Math.max(a.from, n.from)) - Z / 2,
        s = i.findIndex((t) => e >= t + 3);
      s < 0
        ? r.push(a)
        : ((i[s] = e + Z),
          t.push({ item: a, row: s, x0: e, x1: e + Z, labelX: 0, label: ``, inside: !1 }));
    }
    const a = b(r, 2),
      s = Math.max(0, ...t.map(({ row: e }) => e + 1));
    return { placed: t, clusters: a, rows: a.length ? 3 : s };
  }
  function y(t) {
    const n = t.kind === `policy` && !t.hollow,
      r = Math.max(i, o(t.from)),
      s = Math.min(a, n ? o(Xo(t, e)) : r + Z),
      c = Go(t.label);
    if (n && s - r >= c + 12) return { x0: r, x1: s, labelX: r + 6, label: t.label, inside: !0 };
    const l = Math.max(s, r + 3) + 4;
    if (l + c <= a) return { x0: r, x1: l + c, labelX: l, label: t.label, inside: !1 };
    const u = r - 4 - c;
    return u >= i
      ? { x0: u, x1: Math.max(s, r + 3), labelX: u, label: t.label, inside: !1 }
      : n && s - r > 40
        ? { x0: r, x1: s, labelX: r + 6, label: Ko(t.label, s - r - 12), inside: !0 }
        : { x0: r, x1: a, labelX: l, label: Ko(t.label, a - l), inside: !1 };
  }
  function b(e, t) {
    const r = [];
    for (const s of [...e].sort((e, t) => e.from - t.from)) {
      const e = Math.max(i + 10, Math.min(a - 12, o(Math.max(s.from, n.from)))),
        c = r.at(-1);
      c && e - c.x < 30
        ? (c.count++, (c.to = Math.max(c.to, s.from)))
        : r.push({ from: s.from, to: s.from, x: e, count: 1, row: t, first: s });
    }
    return r;
  }
  function ee({ item: t, x0: r, labelX: s, label: l, inside: u }, d, f) {
    const p = Math.max(i, o(t.from)),
      m = t.kind === `policy` && !t.hollow,
      h = [
        t.id === n.item ? `chosen` : ``,
        c && !c.has(t.id) ? `dim` : ``,
        t.hollow ? `hollow` : ``,
        t.vague ? `vague` : ``,
        t.open ? `open` : ``,
      ].filter(Boolean),
      g = [];
    if (m) {
      const r = Math.min(a, o(Xo(t, e)));
      g.push({
        key: `bar`,
        tag: `rect`,
        attrs: { class: `bar`, x: Q(p), y: f, width: Q(Math.max(3, r - p)), height: Bo, rx: 2 },
      }),
        t.from >= n.from &&
          g.push({
            key: `start`,
            tag: `rect`,
            attrs: { class: `start`, x: Q(p), y: f, width: 3, height: Bo, rx: 1 },
          });
    } else if (t.kind === `quote`) g.push(x(t, r, f + 4));
    else {
      const e = p + Z / 2,
        n = f + 4,
        r =
          t.kind === `event`
            ? `M${Q(e)} ${n}l${Z / 2} ${Z / 2}l${-9 / 2} ${Z / 2}l${-9 / 2} ${-9 / 2}z`
            : `M${Q(p + 0.5)} ${n + 0.5}h8v8h-8z`;
      g.push({ key: `mark`, tag: `path`, attrs: { class: `mark`, d: r } });
    }
    return (
      l &&
        g.push({
          key: `label`,
          tag: `text`,
          attrs: { class: u ? `label inside` : `label`, x: Q(s), y: f + 12.5 },
          text: l,
        }),
      {
        key: t.id,
        tag: `a`,
        attrs: {
          class: [`item`, t.kind, `hue-${d}`, ...h].join(` `),
          id: `mark-${t.id}`,
          'data-kind': t.kind,
          'data-id': t.id,
          'data-path': t.path,
          tabindex: -1,
        },
        children: [{ key: `title`, tag: `title`, attrs: {}, text: `${t.years}  ${t.title}` }, ...g],
      }
    );
  }
  function x(t, n, r) {
    const i = e.stances.find(({ id: e }) => e === t.stance)?.shape ?? `circle`,
      [a, o] = [Z, Z / 2],
      s = {
        square: `M${Q(n)} ${r}h${a}v${a}h${-a}z`,
        triangle: `M${Q(n + o)} ${r}l${o} ${a}h${-a}z`,
        diamond: `M${Q(n + o)} ${r}l${o} ${o}l${-o} ${o}l${-o} ${-o}z`,
        circle: `M${Q(n)} ${r + o}a${o} ${o} 0 1 1 ${a} 0a${o} ${o} 0 1 1 ${-a} 0z`,
      }[i];
    return { key: `mark`, tag: `path`, attrs: { class: `mark stance-${t.stance}`, d: s ?? `` } };
  }
  function te(e, t, n) {
    return {
      key: `cluster-${e}-${t.first.id}`,
      tag: `g`,
      attrs: {
        class: `cluster`,
        'data-cluster': e,
        'data-count': t.count,
        'data-from': t.from,
        'data-to': t.to,
      },
      children: [
        {
          key: `box`,
          tag: `rect`,
          attrs: { class: `cluster-box`, x: Q(t.x - 10), y: n + 1, width: 24, height: 15, rx: 7 },
        },
        {
          key: `count`,
          tag: `text`,
          attrs: { class: `cluster-count`, x: Q(t.x + 2), y: n + 12.5 },
          text: `+${t.count}`,
        },
      ],
    };
  }
  function S(e, t, r, s, c = `office`) {
    return [
      {
        key: `strip-${e}`,
        tag: `text`,
        attrs: { class: `strip-title`, x: 2, y: s + 13 },
        text: Ko(t, i - 6, 11),
      },
      ...r
        .filter(({ from: e, to: t }) => e <= n.to && t >= n.from)
        .map((e) => {
          const t = Math.max(i, o(e.from)),
            n = Math.min(a, o(e.to)),
            r = n - t - 7,
            l = c === `era` || Go(e.label, 11) <= r ? Ko(e.label, r, 11) : ``;
          return {
            key: e.key,
            tag: e.path ? `a` : `g`,
            attrs: {
              class: `strip ${c}`,
              ...(e.path
                ? { 'data-path': e.path, 'data-kind': c, 'data-id': e.id ?? ``, tabindex: -1 }
                : {}),
            },
            children: [
              { key: `title`, tag: `title`, attrs: {}, text: e.title },
              {
                key: `box`,
                tag: `rect`,
                attrs: {
                  class: `strip-box`,
                  x: Q(t),
                  y: s,
                  width: Q(Math.max(1, n - t - 1)),
                  height: Wo,
                },
              },
              ...(l
                ? [
                    {
                      key: `label`,
                      tag: `text`,
                      attrs: { class: `strip-label`, x: Q(t + 4), y: s + 13 },
                      text: l,
                    },
                  ]
                : []),
            ],
          };
        }),
    ];
  }
  function C(t, r) {
    const s = [];
    for (const { day: e, label: c } of Qo(n, (a - i) / 64)) {
      const n = Q(o(e));
      s.push({
        key: `tick-${e}`,
        tag: `line`,
        attrs: { class: `tick`, x1: n, x2: n, y1: t + 16, y2: r },
      }),
        o(e) + Go(c) / 2 < a &&
          s.push({
            key: `tick-label-${e}`,
            tag: `text`,
            attrs: { class: `tick-label`, x: n, y: t + 13 },
            text: c,
          });
    }
    if (e.confirmed > n.from && e.confirmed < n.to) {
      const n = Q(o(e.confirmed));
      s.push({
        key: `confirmed`,
        tag: `rect`,
        attrs: {
          class: `unconfirmed`,
          x: n,
          y: t + 16,
          width: Q(Math.max(0, a - n)),
          height: Q(r - t - 16),
        },
      });
    }
    return s;
  }
}
function Jo(e, t) {
  const n = t && e.find(({ id: e }) => e === t);
  if (n) return new Set([n.id, ...(n.before ?? []), ...(n.after ?? [])]);
}
var Yo = (e) => (e.kind === `policy` && !e.hollow ? 0 : 1),
  Xo = (e, t) => (e.open ? Math.max(e.from + 30, t.confirmed) : e.to),
  Q = (e) => Math.round(e * 10) / 10,
  Zo = [`Jan`, `Feb`, `Mar`, `Apr`, `May`, `Jun`, `Jul`, `Aug`, `Sep`, `Oct`, `Nov`, `Dec`];
function Qo(e, t) {
  const n = (e.to - e.from) / 365.25,
    r = X(e.from).year,
    i = X(e.to).year,
    a = [1, 2, 5, 10, 20, 50, 100].find((e) => n / e <= t) ?? 200,
    o = [],
    s = a > 1 ? 12 : ([1, 3, 6].find((e) => (n * 12) / e <= t) ?? 12);
  for (let t = Math.ceil(r / a) * a; t <= i; t += a)
    for (let n = 1; n <= 12; n += s) {
      const r = Pa(t, n);
      r >= e.from && r <= e.to && o.push({ day: r, label: n === 1 ? `${t}` : `${Zo[n - 1]}` });
    }
  return o;
}
var $o = (e, t) => {
    const { 'data-path': n, ...r } = e.attrs;
    return { 'data-key': e.key, ...r, ...(n === void 0 ? {} : { href: t + n }) };
  },
  es = ({ from: e, to: t }) => ({ from: e, to: t, lanes: void 0, item: void 0 });
function ts(e, t) {
  const n = t.to - t.from,
    r = Math.min(n, Math.max(92, e.to - e.from)),
    i = Math.min(t.to - r, Math.max(t.from, e.from));
  return { ...e, from: Math.round(i), to: Math.round(i + r) };
}
function ns(e, t, n, r) {
  const i = r.to - r.from,
    a = e.to - e.from,
    o = Math.min(i, Math.max(92, a / t)),
    s = n - ((n - e.from) / a) * o;
  return ts({ ...e, from: s, to: s + o }, r);
}
var rs = (e, t, n) => {
    const r = (e.to - e.from) * t;
    return ts({ ...e, from: e.from + r, to: e.to + r }, n);
  },
  is = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/,
  as = (e) => {
    const t = is.exec(e ?? ``);
    if (!t) return;
    const [, n, r = `01`, i = `01`] = t,
      a = Pa(Number(n), Number(r), Number(i));
    return Fa(a) === `${n}-${r}-${i}` ? a : void 0;
  };
function os(e, t) {
  const n = new URLSearchParams(e),
    r = as(n.get(`from`)) ?? t.from,
    i = as(n.get(`to`)) ?? t.to,
    a = n
      .get(`lanes`)
      ?.split(`,`)
      .filter((e) => t.lanes.includes(e)),
    o = n.get(`item`);
  return {
    ...ts(r < i ? { ...es(t), from: r, to: i } : es(t), t),
    lanes: a?.length && a.length < t.lanes.length ? a : void 0,
    item: o && t.items.has(o) ? o : void 0,
  };
}
function ss(e, t) {
  const n = new URLSearchParams();
  (e.from !== t.from || e.to !== t.to) && (n.set(`from`, Fa(e.from)), n.set(`to`, Fa(e.to))),
    e.lanes && n.set(`lanes`, e.lanes.join(`,`)),
    e.item && n.set(`item`, e.item);
  const r = n.toString().replaceAll(`%2C`, `,`);
  return r ? `?${r}` : ``;
}
var cs = { wide: Lo, middle: Ro },
  ls = `http://www.w3.org/2000/svg`,
  us = class extends HTMLElement {
    base = this.dataset.base ?? `/`;
    data = { frame: {}, items: [] };
    byId = new Map();
    bounds = { from: 0, to: 1, lanes: [], items: this.byId };
    view = es(this.bounds);
    drawing;
    current;
    framed = 0;
    async connectedCallback() {
      const e = await fetch(this.dataset.src ?? ``);
      if (!e.ok) return;
      this.data = await e.json();
      const { frame: t, items: n } = this.data;
      (this.byId = new Map(n.map((e) => [e.id, e]))),
        (this.bounds = {
          from: t.from,
          to: t.to,
          lanes: [...t.lanes.map(({ id: e }) => e), `voices`],
          items: this.byId,
        }),
        (this.view = os(location.search, this.bounds)),
        this.listen(),
        this.draw(),
        (this.dataset.ready = ``);
    }
    find = (e) => this.querySelector(e);
    get svg() {
      const e = [...this.querySelectorAll(`svg[data-drawing]`)];
      return e.find((e) => e.clientWidth > 0) ?? e[0];
    }
    show(e, t) {
      if (((this.view = e), t !== `none`)) {
        const n = location.pathname + ss(e, this.bounds) + location.hash;
        t === `push` ? history.pushState(null, ``, n) : history.replaceState(null, ``, n);
      }
      this.framed ||= requestAnimationFrame(() => {
        (this.framed = 0), this.draw();
      });
    }
    draw() {
      const { svg: e } = this,
        t = cs[e.dataset.drawing ?? ``] ?? Lo;
      this.drawing = qo(this.data.frame, this.data.items, this.view, t);
      const { width: n, height: r } = this.drawing;
      e.setAttribute(`viewBox`, `0 0 ${n} ${r}`),
        fs(e, this.drawing.shapes, this.base),
        this.markCurrent(),
        this.drawPanel();
      for (const e of this.querySelectorAll(`input[name=lane]`))
        e.checked = !this.view.lanes || this.view.lanes.includes(e.value);
      const { from: i, to: a } = this.view,
        o = i === this.bounds.from && a === this.bounds.to;
      (this.find(`[data-shown]`).textContent = `${X(i).year} to ${X(a).year}`),
        (this.find(`[data-act=out]`).disabled = o),
        (this.find(`[data-act=reset]`).disabled = o && !this.view.lanes && !this.view.item);
    }
    markCurrent() {
      for (const e of this.querySelectorAll(`.item.current`)) e.classList.remove(`current`);
      this.current &&
        this.svg.querySelector(`[data-id="${this.current}"].item`)?.classList.add(`current`);
    }
    listen() {
      const e = this.find(`[data-frame]`);
      (e.tabIndex = 0),
        e.setAttribute(`role`, `application`),
        e.setAttribute(
          `aria-label`,
          `Timeline. Arrow keys move in time and between lanes, plus and minus zoom, Enter opens, Escape returns. The same items stand in the list below.`,
        ),
        e.addEventListener(`keydown`, (e) => this.onKey(e)),
        e.addEventListener(`click`, (e) => this.onClick(e));
      for (const e of this.querySelectorAll(`svg[data-drawing]`)) this.listenToDrag(e);
      this.find(`[data-tools]`).addEventListener(`click`, (e) => {
        const t = e.target.closest(`[data-act]`)?.dataset.act;
        t && this.act(t);
      }),
        this.find(`.lanes`).addEventListener(`change`, () => {
          const e = [...this.querySelectorAll(`input[name=lane]:checked`)].map(({ value: e }) => e),
            t = e.length && e.length < this.bounds.lanes.length ? e : void 0;
          this.show({ ...this.view, lanes: t }, `push`);
        }),
        this.find(`[data-panel]`).addEventListener(`click`, (e) => {
          e.target.closest(`button`) && this.choose(void 0);
        }),
        addEventListener(`popstate`, () => this.show(os(location.search, this.bounds), `none`)),
        addEventListener(`resize`, () => this.show(this.view, `none`));
    }
    listenToDrag(e) {
      let t = xa,
        n = ja()
          .filter((e) =>
            e.type === `wheel`
              ? !!(e.ctrlKey || e.metaKey)
              : e.type.startsWith(`touch`)
                ? (e.touches?.length ?? 0) > 1
                : !e.button,
          )
          .clickDistance(4)
          .on(`zoom`, ({ transform: n, sourceEvent: r }) => {
            const { drawing: i } = this;
            if (!i || !r) return;
            let a = i.width / e.clientWidth,
              o = (this.view.to - this.view.from) / (i.right - i.left),
              s = n.k / t.k,
              c = (n.x - t.x * s) * a,
              l = ds(r, e) * a,
              u = this.view.from + (l - i.left) * o,
              d = this.view;
            (d =
              s === 1 ? rs(d, (-c * o) / (d.to - d.from), this.bounds) : ns(d, s, u, this.bounds)),
              (t = n),
              this.show(d, `replace`);
          });
      D(e).call(n).on(`dblclick.zoom`, null);
    }
    act(e) {
      const t = (this.view.from + this.view.to) / 2,
        { view: n, bounds: r } = this,
        i = {
          in: () => ns(n, 2, t, r),
          out: () => ns(n, 0.5, t, r),
          earlier: () => rs(n, -0.5, r),
          later: () => rs(n, 0.5, r),
          reset: () => es(r),
        }[e]?.();
      i && (this.show(i, `push`), this.say(`Showing ${Ia(i.from)} to ${Ia(i.to)}.`));
    }
    onClick(e) {
      const t = e.target,
        n = t.closest(`[data-cluster]`);
      if (n) {
        const e = Number(n.dataset.from),
          t = Number(n.dataset.to),
          r = Math.max(t - e, (this.view.to - this.view.from) / 4),
          i = (e + t) / 2,
          a = { ...this.view, from: i - r / 2, to: i + r / 2 };
        this.show(ns(a, 1, i, this.bounds), `push`);
        return;
      }
      const r = t.closest(`a.item`);
      !r || e.ctrlKey || e.metaKey || (e.preventDefault(), this.choose(r.dataset.id));
    }
    choose(e) {
      (this.current = e ?? this.current), this.show({ ...this.view, item: e }, `push`);
      const t = e && this.byId.get(e);
      t && this.say(t.spoken);
    }
    onKey(e) {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const t = {
        ArrowRight: () => this.step(1),
        ArrowLeft: () => this.step(-1),
        ArrowDown: () => this.changeLane(1),
        ArrowUp: () => this.changeLane(-1),
        Home: () => this.step(-1 / 0),
        End: () => this.step(1 / 0),
        '+': () => this.act(`in`),
        '=': () => this.act(`in`),
        '-': () => this.act(`out`),
        Escape: () => this.choose(void 0),
        Enter: () => this.open(),
        ' ': () => this.choose(this.current),
      }[e.key];
      t && (e.preventDefault(), t());
    }
    walk() {
      return this.bounds.lanes
        .filter((e) => !this.view.lanes || this.view.lanes.includes(e))
        .map((e) => ({ id: e, items: this.data.items.filter((t) => t.lane === e) }))
        .filter(({ items: e }) => e.length);
    }
    step(e) {
      const t = this.walk(),
        n = this.current ? this.byId.get(this.current) : void 0,
        r = t.find(({ id: e }) => e === n?.lane) ?? t[0];
      if (!r) return;
      const i = n ? r.items.indexOf(n) : -1,
        a = n || Math.abs(e) === 1 / 0 ? Math.min(r.items.length - 1, Math.max(0, i + e)) : 0;
      this.stand(r.items[a]);
    }
    changeLane(e) {
      const t = this.walk(),
        n = this.current ? this.byId.get(this.current) : void 0,
        r = t.findIndex(({ id: e }) => e === n?.lane),
        i = t[Math.min(t.length - 1, Math.max(0, n ? r + e : 0))];
      if (!i) return;
      const a = n?.from ?? this.view.from,
        o = [...i.items].sort((e, t) => Math.abs(e.from - a) - Math.abs(t.from - a))[0];
      this.stand(o);
    }
    stand(e) {
      if (!e) return;
      this.current = e.id;
      const { from: t, to: n } = this.view,
        r = e.kind === `policy` && !e.hollow ? e.to : e.from;
      (e.from < t || Math.min(e.from, r) > n - (n - t) * 0.05) && this.bounds.from <= e.from
        ? this.show(rs(this.view, (e.from - t) / (n - t) - 0.4, this.bounds), `replace`)
        : this.markCurrent(),
        this.say(e.spoken);
    }
    open() {
      const e = this.byId.get(this.current ?? this.view.item ?? ``);
      e && (location.href = this.base + e.path);
    }
    say(e) {
      this.find(`[data-say]`).textContent = e;
    }
    drawPanel() {
      const e = this.find(`[data-panel]`),
        t = this.view.item ? this.byId.get(this.view.item) : void 0;
      if (((e.hidden = !t), !t)) return;
      e.className = `timeline-panel hue-${this.data.frame.lanes.find(({ id: e }) => e === t.lane)?.hue ?? 0}`;
      const n = (e, t) => {
          const n = (t ?? []).flatMap((e) => this.byId.get(e) ?? []);
          return n.length
            ? [
                $(`p`, { class: `note` }, [
                  `${e}: `,
                  ...n.flatMap((e, t) => [
                    t ? `, ` : ``,
                    $(`a`, { href: this.base + e.path }, [e.title]),
                  ]),
                ]),
              ]
            : [];
        },
        r = $(`a`, { href: this.base + t.path }, [t.title]);
      e.replaceChildren(
        $(`p`, { class: `kicker tabular` }, [t.years]),
        $(`h3`, {}, [r]),
        $(`p`, {}, [t.kind === `quote` ? `“${t.summary}”` : t.summary]),
        ...n(`Before it`, t.before),
        ...n(`After it`, t.after),
        $(`p`, { class: `tool-row` }, [
          $(`button`, { class: `button`, type: `button` }, [`Close`]),
        ]),
      );
    }
  },
  ds = (e, t) => (e.clientX ?? t.clientWidth / 2) - t.getBoundingClientRect().left;
function $(e, t, n) {
  const r = document.createElement(e);
  for (const [e, n] of Object.entries(t)) r.setAttribute(e, n);
  return r.append(...n), r;
}
function fs(e, t, n) {
  D(e)
    .selectChildren()
    .data([...t], function (e) {
      return e ? e.key : (this.getAttribute?.(`data-key`) ?? ``);
    })
    .join((e) => e.append((e) => document.createElementNS(ls, e.tag)))
    .order()
    .each(function (e) {
      const t = $o(e, n);
      for (const e of this.getAttributeNames()) e in t || this.removeAttribute(e);
      for (const [e, n] of Object.entries(t))
        this.getAttribute(e) !== String(n) && this.setAttribute(e, String(n));
      e.children
        ? fs(this, e.children, n)
        : this.textContent !== (e.text ?? ``) && (this.textContent = e.text ?? ``);
    });
}
customElements.define(`policy-timeline`, us);
