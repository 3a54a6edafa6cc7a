// The live page: draws the state that the stream brings, whole or in parts, and marks what has changed.
"use strict";

const here = document.body.dataset;
const columns = [...document.querySelectorAll("template.column")].map(each => ({...each.dataset, slot: Number(each.dataset.slot)}));
const number = new Intl.NumberFormat("vi-VN", {maximumFractionDigits: 6});
const words = {NO_OCCURRENCE: "Không phát sinh", NOT_APPLICABLE: "Không áp dụng"};
const details = document.getElementById("details");
let state = null;

function path(unit) {
  return "?" + new URLSearchParams({unit, form: here.form, period: here.period, basis: here.basis});
}

/** What one cell shows: [text, class]. */
function shown(cell) {
  const alone = cell.given === 1 && cell.standIns === 0 && cell.declared === null;
  if (alone && cell.own && cell.own.answer !== null) {
    return [cell.own.answer ? "có" : "không", "word"];
  }
  if (alone && cell.own && cell.own.state === "NO_OCCURRENCE") {
    return [words.NO_OCCURRENCE, "word"];
  }
  if (cell.total !== null) {
    return [number.format(cell.total), cell.declared !== null ? "declared" : ""];
  }
  const own = cell.own;
  if (own && own.state === "AMOUNT" && !cell.adds) {
    const text = own.code ?? (own.answer === null ? number.format(own.amount) : own.answer ? "có" : "không");
    return [text, "own"];
  }
  return own && words[own.state] ? [words[own.state], "word"] : ["–", "missing"];
}

function answered(cell) {
  return cell.total !== null || cell.notApplicable > 0 || (cell.own !== null && cell.own.state !== "UNANSWERED");
}

function visible(view) {
  const rows = [view.unit, ...view.children];
  const hasTotal = new Set(columns.filter(each => !each.member).map(each => each.indicator));
  return columns.filter(each => (details.checked || !each.member || !hasTotal.has(each.indicator))
    && rows.some(row => answered(row.cells[each.slot])));
}

function put(node, key, text, cssClass) {
  if (node.textContent !== text) {
    const changed = node.dataset.key === key;
    node.textContent = text;
    node.classList.remove("fresh");
    if (changed) {
      void node.offsetWidth; // lets the animation start again
      node.classList.add("fresh");
    }
  }
  node.dataset.key = key;
  if (cssClass !== undefined) {
    node.className = cssClass + (node.classList.contains("fresh") ? " fresh" : "");
  }
}

function drawHead(shownColumns) {
  const head = document.getElementById("head");
  head.replaceChildren(head.firstElementChild, ...shownColumns.map(column => {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.title = column.indicator + (column.member ? "." + column.member : "");
    cell.append(column.name);
    const small = document.createElement("small");
    small.append([column.member, column.measure].filter(Boolean).join(" · "));
    cell.append(small);
    return cell;
  }));
}

function nameCell(row, isTotal) {
  const cell = document.createElement("th");
  cell.scope = "row";
  if (isTotal) {
    cell.append("Tổng cộng");
  } else {
    const link = document.createElement("a");
    link.href = path(row.unit.code);
    link.append(row.unit.name);
    cell.append(link);
  }
  const small = document.createElement("small");
  small.append(row.reports > 0 ? row.reports + " báo cáo" : "chưa có báo cáo");
  cell.append(small);
  return cell;
}

function drawRow(row, isTotal, shownColumns) {
  const id = "unit-" + row.unit.id + (isTotal ? "-total" : "");
  const line = document.getElementById(id) ?? document.createElement("tr");
  line.id = id;
  line.className = isTotal ? "total" : "";
  const cells = shownColumns.map((column, i) => {
    const cell = line.children[i + 1] ?? document.createElement("td");
    const [text, cssClass] = shown(row.cells[column.slot]);
    put(cell, String(column.slot), text, cssClass);
    return cell;
  });
  line.replaceChildren(nameCell(row, isTotal), ...cells);
  return line;
}

function drawCards(view) {
  for (const card of document.querySelectorAll(".card")) {
    const figure = card.querySelector("b");
    if (card.dataset.reports !== undefined) {
      put(figure, "reports", number.format(view.unit.reports));
      continue;
    }
    const slots = columns.filter(each => each.indicator === card.dataset.indicator);
    const column = slots.find(each => !each.member) ?? slots[0];
    card.hidden = !column;
    if (column) {
      put(figure, String(column.slot), shown(view.unit.cells[column.slot])[0]);
      card.title = column.member ? column.member : "";
    }
  }
}

function draw(view) {
  state = view;
  const shownColumns = visible(view);
  drawHead(shownColumns);
  drawCards(view);
  document.getElementById("body").replaceChildren(
    drawRow(view.unit, true, shownColumns), ...view.children.map(child => drawRow(child, false, shownColumns)));
  document.getElementById("children-none").hidden = view.children.length > 0;
}

/** The state after an event: the whole that it brings, or what is drawn with the rows that have changed. */
function joined(event) {
  if (event.base === null) {
    return event;
  }
  if (state === null || state.version !== event.base) {
    return null;
  }
  const changed = new Map(event.children.map(row => [row.unit.id, row]));
  return {
    version: event.version,
    unit: event.unit ?? state.unit,
    children: state.children.map(row => changed.get(row.unit.id) ?? row)
  };
}

function follow() {
  const link = document.getElementById("link");
  const query = new URLSearchParams({form: here.form, period: here.period, basis: here.basis});
  const source = new EventSource("/api/v1/rollups/" + encodeURIComponent(here.unit) + "/stream?" + query);
  source.onopen = () => { link.textContent = "cập nhật trực tiếp"; link.classList.add("on"); };
  source.onerror = () => { link.textContent = "mất kết nối, đang nối lại…"; link.classList.remove("on"); };
  source.addEventListener("rollups", event => {
    const next = joined(JSON.parse(event.data));
    if (next === null) {
      source.close(); // told against a state that is not this page's: begin with the whole
      follow();
    } else {
      draw(next);
    }
  });
}

document.getElementById("choice").addEventListener("change", event => { location.search = event.target.value; });
details.addEventListener("change", () => state && draw(state));
follow();
