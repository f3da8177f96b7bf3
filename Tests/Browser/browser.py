"""What all tests in the browser share: the program, the browser, and what a page must not do."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["PARALLAX_BUILD"])
PICTURES = ROOT / ".build" / "browser"
#: Widths of a telephone, a tablet and a desk.
WIDTHS = {"narrow": 400, "medium": 900, "wide": 1440}

#: Text that tries to be something else, for every field of a report.
HOSTILE = [
    "<script>window.broken=1</script>",
    '"><img src=x onerror="window.broken=1">',
    "javascript:window.broken=1",
    "\u202egnitset\u202c",
    "=HYPERLINK(\"http://example.invalid\")",
    "{{#heads}}</style><b>&amp;lt;'",
]


def parallax(*arguments):
    """Runs the program; gives what it prints."""
    done = subprocess.run(
        [BUILD / "parallax", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


class PageTest(unittest.TestCase):
    """Opens pages and sees that they keep quiet: nothing on the console, nothing on the network."""

    @classmethod
    def setUpClass(cls):
        PICTURES.mkdir(parents=True, exist_ok=True)
        cls.folder = tempfile.TemporaryDirectory()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ["PARALLAX_BROWSER"], args=["--no-sandbox"]
        )

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    #: Beginnings of the addresses that a page may ask for.
    allowed = ("file:", "data:", "about:")

    def setUp(self):
        self.faults = []

    def tearDown(self):
        self.assertEqual(self.faults, [])

    def open(self, address, **context):
        """Opens an address in a page of its own and listens to it."""
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("request", lambda request: self.ask(request.url))
        page.goto(address)
        return page

    def ask(self, address):
        if not address.startswith(self.allowed):
            self.faults.append(f"request: {address}")

    def picture(self, page, name):
        page.screenshot(path=PICTURES / f"{name}.png", full_page=True)

    def check_access(self, page, name):
        """Applies axe-core's rules; those of the weight serious and critical must hold."""
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        grave = [
            f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html'][:160]}"
            for rule in found.response["violations"]
            if rule["impact"] in ("serious", "critical")
        ]
        self.assertEqual(grave, [], name)

    def check_width(self, page, name):
        """Nothing may make the page scroll sideways."""
        wide, seen = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        self.assertLessEqual(wide, seen, name)
