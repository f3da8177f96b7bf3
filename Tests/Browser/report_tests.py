"""The page of a comparison, from disk, as its readers use it."""

import pathlib

from browser import HOSTILE, PICTURES, PageTest, WIDTHS, parallax

REPORTS = ("corpus/dam-repair.en.txt", "corpus/dam-repair.ro.txt")


class ReportTests(PageTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addresses = {}
        for language in ("en", "ro"):
            cls.addresses[language] = cls.compare(language, *REPORTS)

    @classmethod
    def compare(cls, name, *reports, language=None):
        path = pathlib.Path(cls.folder.name) / f"{name}.html"
        parallax(
            "compare", *reports, "--format", "html", "--output", path, "--locale", language or name
        )
        return path.as_uri()

    def test_looks_well_at_all_widths(self):
        for language, address in self.addresses.items():
            for name, width in WIDTHS.items():
                for scheme in ("light", "dark"):
                    with self.subTest(language=language, width=width, scheme=scheme):
                        page = self.open(
                            address,
                            viewport={"width": width, "height": 900},
                            color_scheme=scheme,
                        )
                        self.check_width(page, f"{width} pixels")
                        self.check_access(page, f"{language}, {width} pixels, {scheme}")
                        self.picture(page, f"report-{language}-{name}-{scheme}")

    def test_has_both_texts_and_ribbons_between_them(self):
        page = self.open(self.addresses["en"])
        for side, report in zip("ab", REPORTS):
            text = page.locator(f"article.side-{side}").inner_text()
            words = pathlib.Path(report).read_text(encoding="utf-8").split()
            self.assertIn(words[-1].strip(".”\"“"), text)
        pairs = page.locator(".card").count()
        self.assertGreater(pairs, 2)
        self.assertEqual(page.locator("#ribbons path").count(), pairs)

    def test_follows_a_pair(self):
        page = self.open(self.addresses["en"])
        drawer = page.locator("#drawer")
        self.assertFalse(drawer.is_visible())
        quote = page.locator("article.side-a mark.q[data-pairs='1']").first
        quote.hover()
        drawer.wait_for(state="visible")
        self.assertGreater(drawer.locator(".evidence li").count(), 0)
        self.assertEqual(page.locator("article.side-b mark.q.on[data-pairs='1']").count() > 0, True)
        self.assertGreater(page.locator("#ribbons path.word").count(), 0)
        self.picture(page, "report-pair")
        quote.locator("a.badge").click()
        page.mouse.move(0, 0)
        page.wait_for_timeout(400)
        self.assertTrue(drawer.is_visible(), "what was clicked stays open")
        page.keyboard.press("Escape")
        self.assertFalse(drawer.is_visible())

    def test_works_by_keyboard_alone(self):
        page = self.open(self.addresses["en"])
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip")
        page.keyboard.press("Enter")
        drawer = page.locator("#drawer")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('#columns a.badge')"):
                break
        self.assertTrue(drawer.is_visible(), "what has the focus shows its evidence")
        badge = page.evaluate("document.activeElement.getAttribute('aria-label')")
        self.assertTrue(badge, "a badge has a name")
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "drawer-close")
        page.keyboard.press("Enter")
        self.assertFalse(drawer.is_visible())
        self.assertEqual(
            page.evaluate("document.activeElement.getAttribute('aria-label')"), badge,
            "closing gives the focus back")

    def test_filters(self):
        page = self.open(self.addresses["en"])
        findings = page.locator(".finding")
        total = findings.count()
        serious = page.locator(".finding[data-level='serious']").count()
        self.assertGreater(total, serious)
        self.assertGreater(serious, 0)
        page.get_by_label("Level").select_option("serious")
        self.assertEqual(page.locator(".finding:visible").count(), serious)
        self.assertIn(str(total), page.locator("#filter-status").inner_text())
        page.locator("#filters button[type=reset]").click()
        page.wait_for_function(
            "n => document.querySelectorAll('.finding:not([hidden])').length === n", arg=total)
        page.get_by_label("Speaker").select_option(index=1)
        self.assertGreater(page.locator("mark.q.dim").count(), 0)

    def test_every_link_leads_somewhere(self):
        page = self.open(self.addresses["en"])
        lost = page.evaluate(
            """Array.from(document.querySelectorAll("a[href^='#']"), 
                 (link) => link.getAttribute("href").slice(1))
               .filter((id) => !document.getElementById(id))""")
        self.assertEqual(lost, [])

    def test_needs_no_script(self):
        page = self.open(self.addresses["en"], java_script_enabled=False)
        self.assertTrue(page.locator("article.side-b").is_visible())
        self.assertFalse(page.locator("#filters").is_visible())
        self.assertTrue(page.locator(".card").first.is_visible())

    def test_prints(self):
        page = self.open(self.addresses["en"])
        page.emulate_media(media="print")
        self.assertFalse(page.locator("#filters").is_visible())
        page.pdf(path=PICTURES / "report.pdf")
        self.assertGreater((PICTURES / "report.pdf").stat().st_size, 10_000)

    def test_hostile_text_is_text(self):
        folder = pathlib.Path(self.folder.name)
        reports = []
        for number, (language, quoted) in enumerate(
            [("en", "“We will not sell the ferry {},” said Odile Farnaby {}."),
             ("ro", "„Nu vom vinde feribotul {}”, a declarat Odile Farnaby {}.")]):
            path = folder / f"<b>{number}'&.{language}.txt"
            lines = [f"Outlet: {HOSTILE[0]}{HOSTILE[1]}", f"Date: {HOSTILE[4]}", "",
                     f"Ferry {HOSTILE[5]}", ""]
            lines += [quoted.format(text, text) + "\n" for text in HOSTILE]
            path.write_text("\n".join(lines), encoding="utf-8")
            reports.append(path)
        path = folder / "hostile.html"
        parallax("compare", *reports, "--lang-a", "en", "--lang-b", "ro", "--format", "html",
                 "--output", path)
        page = self.open(path.as_uri())
        self.assertIsNone(page.evaluate("window.broken ?? null"))
        self.assertEqual(page.locator("main img, main script, main b script").count(), 0)
        text = page.locator("article.side-a").inner_text()
        self.assertIn(HOSTILE[0], text)
        self.assertIn("<U+202E>", text)
        page.locator("article.side-a mark.q:has(a.badge)").first.hover()
        page.locator("#drawer").wait_for(state="visible")
        self.assertIsNone(page.evaluate("window.broken ?? null"))
        self.picture(page, "report-hostile")
