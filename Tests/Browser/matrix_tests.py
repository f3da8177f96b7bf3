"""The pages of a matrix of reports, from disk."""

import pathlib

from browser import PageTest, WIDTHS, parallax

REPORTS = [
    f"corpus/{name}.{language}.txt"
    for name in ("dam-repair", "bus-depot", "ferry-fares") for language in ("en", "ro")
]


class MatrixTests(PageTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pages = pathlib.Path(cls.folder.name) / "matrix"
        parallax("matrix", *REPORTS, "--format", "html", "--output-folder", cls.pages)
        cls.address = (cls.pages / "index.html").as_uri()

    def test_looks_well_at_all_widths(self):
        for name, width in WIDTHS.items():
            for scheme in ("light", "dark"):
                with self.subTest(width=width, scheme=scheme):
                    page = self.open(
                        self.address, viewport={"width": width, "height": 900},
                        color_scheme=scheme)
                    self.check_width(page, f"{width} pixels")
                    self.check_access(page, f"{width} pixels, {scheme}")
                    self.picture(page, f"matrix-{name}-{scheme}")

    def test_leads_to_the_report_of_a_pair(self):
        page = self.open(self.address)
        self.assertGreaterEqual(page.locator("table.heat").count(), 3)
        page.locator("table.heat td a").first.click()
        page.locator("article.side-a").wait_for()
        self.assertGreater(page.locator(".card").count(), 0)

    def test_every_link_leads_somewhere(self):
        page = self.open(self.address)
        for href in page.evaluate(
            "Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'))"):
            if href.startswith("#"):
                self.assertEqual(page.locator(f"[id='{href[1:]}']").count(), 1, href)
            else:
                self.assertTrue((self.pages / href).exists(), href)
