"""The page that `parallax serve` serves, as its readers use it."""

import json
import re
import signal
import subprocess
import urllib.request

from browser import BUILD, HOSTILE, PageTest, ROOT, WIDTHS

ENGLISH = (ROOT / "corpus/dam-repair.en.txt").read_text(encoding="utf-8")
ROMANIAN = (ROOT / "corpus/dam-repair.ro.txt").read_text(encoding="utf-8")


class ServerTests(PageTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = subprocess.Popen(
            [BUILD / "parallax", "serve", "--port", "0", "--folder", "corpus"],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = cls.server.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + cls.server.stderr.read()
        cls.address = found.group()
        cls.allowed = (cls.address, "data:", "about:")

    @classmethod
    def tearDownClass(cls):
        cls.server.send_signal(signal.SIGTERM)
        _, cls.log = cls.server.communicate(timeout=60)
        super().tearDownClass()
        assert cls.server.returncode == 0, cls.log
        assert "ferry" not in cls.log and "Farnaby" not in cls.log, "texts are not logged"

    def test_looks_well_at_all_widths(self):
        for language in ("en", "ro"):
            for name, width in WIDTHS.items():
                for scheme in ("light", "dark"):
                    with self.subTest(language=language, width=width, scheme=scheme):
                        page = self.open(
                            f"{self.address}/?lang={language}",
                            viewport={"width": width, "height": 900}, color_scheme=scheme)
                        self.check_width(page, f"{width} pixels")
                        self.check_access(page, f"{language}, {width} pixels, {scheme}")
                        self.picture(page, f"server-{language}-{name}-{scheme}")

    def test_compares_what_is_pasted(self):
        page = self.open(self.address)
        page.locator("#text-a").fill(ENGLISH)
        page.locator("#text-b").fill(ROMANIAN)
        page.get_by_role("button", name="Compare").click()
        page.locator(".card").first.wait_for()
        self.assertGreater(page.locator("#ribbons path").count(), 2)
        page.locator("article.side-a mark.q[data-pairs='1']").first.hover()
        page.locator("#drawer").wait_for(state="visible")
        self.picture(page, "server-report")

    def test_compares_by_keyboard_alone(self):
        page = self.open(self.address)

        def tab_to(selector):
            for _ in range(30):
                page.keyboard.press("Tab")
                if page.evaluate("s => document.activeElement.matches(s)", selector):
                    return
            self.fail(f"Tab does not reach {selector}")

        tab_to("#text-a")
        page.keyboard.insert_text(ENGLISH)
        tab_to("#text-b")
        page.keyboard.insert_text(ROMANIAN)
        tab_to("button[type=submit]")
        page.keyboard.press("Enter")
        page.locator(".card").first.wait_for()

    def test_compares_files_and_reports_of_the_folder(self):
        page = self.open(self.address)
        page.locator("#file-a").set_input_files(ROOT / "corpus/dam-repair.en.txt")
        page.locator("#listed-b").select_option("dam-repair.ro.txt")
        page.get_by_role("button", name="Compare").click()
        page.locator(".card").first.wait_for()

    def test_hostile_text_is_text(self):
        page = self.open(self.address)
        for side, quoted in (("a", "“We will not sell the ferry {},” said Odile Farnaby."),
                             ("b", "„Nu vom vinde feribotul {}”, a declarat Odile Farnaby.")):
            text = "\n\n".join(quoted.format(words) for words in HOSTILE)
            page.locator(f"#text-{side}").fill(f"Outlet: {HOSTILE[0]}\n\n{text}")
        page.locator("#language-a").select_option("en")
        page.locator("#language-b").select_option("ro")
        page.get_by_role("button", name="Compare").click()
        page.locator("article.side-b").wait_for()
        self.assertIsNone(page.evaluate("window.broken ?? null"))
        self.assertEqual(page.locator("main img").count(), 0)

    def test_says_what_is_missing(self):
        page = self.open(self.address)
        page.locator("#text-a").fill(ENGLISH)
        page.get_by_role("button", name="Compare").click()
        alert = page.locator("[role=alert]")
        alert.wait_for()
        self.assertTrue(alert.inner_text())
        self.check_access(page, "page of a problem")
        # Chromium notes on the console that the answer was no success.
        self.assertEqual(len(self.faults), 1, self.faults)
        self.assertIn("422", self.faults.pop())

    def test_answers_programs(self):
        body = json.dumps({"a": {"text": ENGLISH}, "b": {"text": ROMANIAN}}).encode()
        request = urllib.request.Request(
            f"{self.address}/api/compare", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            self.assertEqual(json.load(answer)["schema"], "parallax.comparison/1")
