"use strict";
(() => {
	const tip = document.getElementById("tip");
	const find = document.getElementById("find");
	const marks = [...document.querySelectorAll("main [data-tip]")];

	const light = (wanted, on) => {
		for (const m of document.querySelectorAll("main [data-q], main [data-e]")) {
			if (wanted(m)) m.classList.toggle("on", on);
		}
	};
	const tie = (id, on) => {
		if (id) light((m) => m.dataset.q === id, on);
	};
	// A person in the panel lights up where the text names them.
	for (const li of document.querySelectorAll("[data-who]")) {
		const ids = li.dataset.who.split(" ");
		const set = (on) => () => light((m) => ids.includes(m.dataset.e), on);
		li.addEventListener("mouseenter", set(true));
		li.addEventListener("mouseleave", set(false));
	}

	const show = (m) => {
		const lines = [];
		for (let e = m; e && e.dataset; e = e.parentElement) {
			if (e.dataset.tip) lines.push(e.dataset.tip);
		}
		tip.textContent = lines.join("\n\n");
		tip.hidden = false;
		const at = m.getClientRects()[0] || m.getBoundingClientRect();
		const below = at.bottom + 8 + tip.offsetHeight < innerHeight;
		tip.style.left = Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8)) + "px";
		tip.style.top = (below ? at.bottom + 8 : Math.max(8, at.top - tip.offsetHeight - 8)) + "px";
	};
	const quoteOf = (m) => {
		const q = m.closest("[data-q]");
		return q ? q.dataset.q : "";
	};
	const enter = (ev) => {
		const m = ev.target.closest && ev.target.closest("main [data-tip], main [data-q]");
		if (!m) return;
		tie(quoteOf(m), true);
		const tipped = m.closest("[data-tip]");
		if (tipped) show(tipped);
	};
	const leave = (ev) => {
		const m = ev.target.closest && ev.target.closest("main [data-tip], main [data-q]");
		tip.hidden = true;
		if (m) tie(quoteOf(m), false);
	};
	document.addEventListener("mouseover", enter);
	document.addEventListener("mouseout", leave);
	document.addEventListener("focusin", enter);
	document.addEventListener("focusout", leave);

	for (const box of document.querySelectorAll("[data-show]")) {
		box.addEventListener("change", () => document.body.classList.toggle("hide-" + box.dataset.show, !box.checked));
	}

	const plain = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	const search = () => {
		const want = plain(find.value.trim());
		for (const m of marks) {
			m.classList.toggle("hit", want !== "" && (plain(m.textContent).includes(want) || plain(m.dataset.tip).includes(want)));
		}
		for (const li of document.querySelectorAll(".people > li")) {
			li.hidden = want !== "" && !plain(li.textContent).includes(want);
		}
	};
	find.addEventListener("input", search);
	find.form.addEventListener("submit", (ev) => {
		ev.preventDefault();
		const hit = marks.find((m) => m.classList.contains("hit"));
		if (hit) go(hit);
	});

	const go = (m) => {
		const fold = m.closest("details");
		if (fold) fold.open = true;
		m.focus();
		m.scrollIntoView({ block: "center" });
	};
	document.addEventListener("click", (ev) => {
		const a = ev.target.closest("aside a[href^='#']");
		const m = a && document.getElementById(a.getAttribute("href").slice(1));
		if (!m) return;
		ev.preventDefault();
		go(m);
	});
	document.addEventListener("keydown", (ev) => {
		if (ev.ctrlKey || ev.metaKey || ev.altKey) return;
		if (ev.key === "Escape") {
			tip.hidden = true;
			find.value = "";
			search();
			if (document.activeElement) document.activeElement.blur();
			return;
		}
		if (ev.target === find) return;
		if (ev.key === "/") {
			ev.preventDefault();
			find.focus();
			return;
		}
		const step = { j: 1, k: -1 }[ev.key];
		if (!step) return;
		const seen = marks.filter((m) => !m.closest("details:not([open])"));
		const at = seen.indexOf(document.activeElement);
		const next = at < 0 ? (step > 0 ? 0 : seen.length - 1) : at + step;
		if (seen[next]) go(seen[next]);
	});
})();
