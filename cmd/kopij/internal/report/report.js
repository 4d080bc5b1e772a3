"use strict";
for (const table of document.querySelectorAll("table")) {
	const heads = [...table.tHead.rows[0].cells];
	heads.forEach((head, column) => {
		head.querySelector("button").addEventListener("click", () => {
			const numbers = head.classList.contains("num");
			const was = head.getAttribute("aria-sort");
			// Numbers begin with the largest, names with the first.
			const down = was === null ? numbers : was === "ascending";
			for (const h of heads) h.removeAttribute("aria-sort");
			head.setAttribute("aria-sort", down ? "descending" : "ascending");
			const text = (row) => row.cells[column].textContent;
			// What is no number, and what is empty, comes last either way.
			const number = (row) => parseFloat(text(row).replace(",", "."));
			const lacks = (row) => (numbers ? Number.isNaN(number(row)) : text(row) === "");
			const compare = (a, b) => (numbers ? number(a) - number(b) : text(a).localeCompare(text(b), document.documentElement.lang));
			const body = table.tBodies[0];
			body.append(...[...body.rows].sort((a, b) => lacks(a) - lacks(b) || (lacks(a) ? 0 : compare(a, b) * (down ? -1 : 1))));
		});
	});
}
