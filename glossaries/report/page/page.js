"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const columns = byId("columns");
  const ribbons = byId("ribbons");
  const drawer = byId("drawer");
  const content = byId("drawer-content");
  const filters = byId("filters");
  const quotes = all("#columns mark.q");
  const cards = new Map(all(".card").map((card) => [card.dataset.pair, card]));
  const pairsOf = (element) => (element.dataset.pairs || "").split(" ").filter(Boolean);
  const look = (element) => Array.from(element.classList).filter((name) => /^c\d$/.test(name));

  all(".script-only").forEach((element) => { element.hidden = false; });

  // Where a quote stands, from the columns' top: parts of it may be in several paragraphs.
  const extent = (elements, origin) => {
    const boxes = elements.flatMap((element) => Array.from(element.getClientRects()));
    if (!boxes.length) return null;
    return [
      Math.min(...boxes.map((box) => box.top)) - origin.top,
      Math.max(...boxes.map((box) => box.bottom)) - origin.top,
    ];
  };

  const path = (d, classes, pair) => {
    const element = document.createElementNS(SVG, "path");
    element.setAttribute("d", d);
    element.setAttribute("class", classes.join(" "));
    if (pair) element.dataset.pairs = pair;
    ribbons.append(element);
  };

  // A quote may be cut into several marks; those of one quote follow each other.
  const parts = new Map();
  quotes.forEach((mark) => {
    const side = mark.closest(".side-a") ? "a" : "b";
    pairsOf(mark).forEach((pair) => {
      const entry = parts.get(pair) || { a: [], b: [], classes: [] };
      const list = entry[side];
      if (mark.id || !list.length) list.push([]);
      list[list.length - 1].push(mark);
      parts.set(pair, entry);
    });
  });
  cards.forEach((card, pair) => {
    const entry = parts.get(pair);
    if (entry) entry.classes = look(card.querySelector(".badge"));
  });

  // What is shown of a quote: the card of its pair, or its place among those of one report.
  const detailOf = (quote) => {
    const [pair] = pairsOf(quote);
    const link = quote.querySelector("a.badge");
    return pair ? `pair-${pair}` : link ? link.hash.slice(1) : null;
  };
  let detail = null;
  let pinned = null;
  // The pair whose ribbons and terms stand out.
  let active = null;

  const draw = () => {
    ribbons.replaceChildren();
    const [first, second] = all("article.text", columns);
    const origin = columns.getBoundingClientRect();
    const a = first.getBoundingClientRect();
    const b = second.getBoundingClientRect();
    if (b.left <= a.right) return;
    const left = a.right - origin.left + 6;
    const right = b.left - origin.left - 6;
    const middle = (left + right) / 2;
    parts.forEach((entry, pair) => {
      const state = pair === active ? ["on"] : [];
      const dim = entry.a.concat(entry.b).some((list) => list.some((m) => m.classList.contains("dim")));
      if (dim) return;
      entry.a.forEach((from) => entry.b.forEach((to) => {
        const x = extent(from, origin);
        const y = extent(to, origin);
        if (!x || !y) return;
        path(
          `M${left} ${x[0]}C${middle} ${x[0]} ${middle} ${y[0]} ${right} ${y[0]}` +
          `V${y[1]}C${middle} ${y[1]} ${middle} ${x[1]} ${left} ${x[1]}Z`,
          entry.classes.concat(state), pair);
      }));
    });
    ribbons.classList.toggle("busy", active !== null);
    if (active === null) return;
    const classes = (parts.get(active) || { classes: [] }).classes;
    all(`.side-a .t[data-t^="${active}-"]`, columns).forEach((term) => {
      const other = columns.querySelector(`.side-b .t[data-t="${term.dataset.t}"]`);
      if (!other) return;
      const from = term.getBoundingClientRect();
      const to = other.getBoundingClientRect();
      const [x1, y1] = [from.right - origin.left, from.top + from.height / 2 - origin.top];
      const [x2, y2] = [to.left - origin.left, to.top + to.height / 2 - origin.top];
      path(`M${left} ${y1}C${middle} ${y1} ${middle} ${y2} ${right} ${y2}`, classes.concat("word"));
    });
  };
  let waiting = 0;
  const redraw = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  };

  const show = (id) => {
    if (detail === id) return;
    detail = id;
    const pair = id !== null && id.startsWith("pair-") ? id.slice(5) : null;
    active = pair;
    quotes.forEach((mark) => mark.classList.toggle("on", pair !== null && pairsOf(mark).includes(pair)));
    all("#columns .t").forEach((term) => {
      term.classList.toggle("on", pair !== null && term.dataset.t.startsWith(`${pair}-`));
    });
    content.replaceChildren();
    const source = id && byId(id);
    if (source) {
      // A list item stands alone here.
      const copy = document.createElement("article");
      copy.className = "card";
      copy.append(...Array.from(source.childNodes, (node) => node.cloneNode(true)));
      all("[id]", copy).forEach((element) => element.removeAttribute("id"));
      content.append(copy);
      drawer.scrollTop = 0;
    }
    drawer.hidden = !source;
    redraw();
  };
  // Keeps the evidence of a pair open, with the quote it was asked for still in sight.
  let origin = null;
  let isClosing = false;
  const pin = (id, quote, link) => {
    pinned = id;
    document.body.classList.toggle("open", id !== null);
    show(id);
    if (quote) {
      const covered = quote.getBoundingClientRect().bottom - drawer.getBoundingClientRect().top;
      if (covered > 0) window.scrollBy({ top: covered + 24 });
    }
    if (link) {
      origin = link;
      byId("drawer-close").focus({ preventScroll: true });
    } else if (id === null && origin) {
      isClosing = true;
      origin.focus({ preventScroll: true });
      isClosing = false;
      origin = null;
    }
  };

  const quoteAt = (target) => target.closest && target.closest("#columns mark.q, .plot a");
  let timer = 0;
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const quote = quoteAt(event.target);
    const id = quote && detailOf(quote);
    clearTimeout(timer);
    if (id) timer = setTimeout(() => show(id), 120);
    else if (!drawer.contains(event.target)) timer = setTimeout(() => show(pinned), 250);
  });
  document.addEventListener("focusin", (event) => {
    if (isClosing) return;
    const link = event.target.closest("#columns a.badge");
    if (link) show(link.hash.slice(1));
    else if (columns.contains(event.target)) show(pinned);
    if (link && !drawer.hidden) {
      const covered = link.getBoundingClientRect().bottom - drawer.getBoundingClientRect().top;
      if (covered > 0) window.scrollBy({ top: covered + 48 });
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const quote = quoteAt(event.target);
    if (link && quote && link.matches("#columns .badge")) {
      event.preventDefault();
      // A click without a pointer comes from the keyboard: the reader goes on in the evidence.
      pin(link.hash.slice(1), quote, event.detail === 0 ? link : null);
    } else if (!link && quote && detailOf(quote)) {
      pin(detailOf(quote), quote);
    }
  });
  byId("drawer-close").addEventListener("click", () => pin(null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && detail !== null) pin(null);
  });

  // A term and its counterpart light up together, wherever they stand.
  document.addEventListener("pointerover", (event) => {
    const term = event.target.closest && event.target.closest("[data-t]");
    all(".hot").forEach((element) => element.classList.remove("hot"));
    if (term) all(`[data-t="${term.dataset.t}"]`).forEach((element) => element.classList.add("hot"));
  });

  const levels = ["note", "warning", "serious"];
  const filter = () => {
    const chosen = Object.fromEntries(new FormData(filters));
    const speaks = (list) => !chosen.speaker || list.split(" ").includes(chosen.speaker);
    const isWanted = (finding) =>
      (!chosen.rule || finding.dataset.rule === chosen.rule) &&
      (!chosen.level || levels.indexOf(finding.dataset.level) >= levels.indexOf(chosen.level)) &&
      speaks(finding.dataset.speakers);
    const findings = all(".finding");
    const kept = new Set();
    findings.forEach((finding) => {
      finding.hidden = !isWanted(finding);
      if (!finding.hidden) kept.add(finding.dataset.d);
    });
    const narrows = Boolean(chosen.rule || chosen.level);
    const touched = new Set(all(".finding").filter((finding) => !finding.hidden)
      .flatMap((finding) => all("a.badge", finding).map((link) => link.hash.slice(6))));
    let pairs = 0;
    cards.forEach((card, pair) => {
      card.hidden = !speaks(card.dataset.speakers) || (narrows && !touched.has(pair));
      if (!card.hidden) pairs += 1;
    });
    all(".item[data-speakers]").forEach((item) => { item.hidden = !speaks(item.dataset.speakers); });
    quotes.forEach((mark) => mark.classList.toggle("dim", !speaks(mark.dataset.speaker)));
    all("#columns .place").forEach((place) => {
      place.classList.toggle("off", !kept.has(place.dataset.d));
    });
    byId("filter-status").textContent = chosen.speaker || narrows
      ? byId("filter-status").dataset.text
        .replace("[shown]", kept.size).replace("[all]", findings.length)
        .replace("[pairs]", pairs).replace("[allPairs]", cards.size)
      : "";
    redraw();
  };
  filters.addEventListener("change", filter);
  filters.addEventListener("reset", () => setTimeout(filter));
  filters.addEventListener("submit", (event) => event.preventDefault());

  new ResizeObserver(redraw).observe(columns);
  window.addEventListener("resize", redraw);
  if (document.fonts) document.fonts.ready.then(redraw);
  redraw();
})();
