"use strict";
for (const table of document.querySelectorAll("table")) {
	const heads = [...table.tHead.rows[0].cells];
	heads.forEach((head, column) => {
		head.querySelector("button").addEventListener("click", () => {
			const down = head.getAttribute("aria-sort") !== "descending";
			for (const h of heads) h.removeAttribute("aria-sort");
			head.setAttribute("aria-sort", down ? "descending" : "ascending");
			const key = (row) => row.cells[column].textContent;
			const body = table.tBodies[0];
			const rows = [...body.rows];
			const numbers = rows.every((row) => key(row) === "" || !Number.isNaN(parseFloat(key(row))));
			rows.sort((a, b) => (numbers ? parseFloat(key(a)) - parseFloat(key(b)) : key(a).localeCompare(key(b), "nl")) * (down ? -1 : 1));
			body.append(...rows);
		});
	});
}
