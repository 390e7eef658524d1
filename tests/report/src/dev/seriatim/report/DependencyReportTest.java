package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DependencyReportTest {

	private static final DependencyReport HOSTILE = report("say \"hi\" \\N\\l \u202e\u001b[31m </script> {}", "mm/a\\\"b.c: the hunk at line 7");

	private static DependencyReport report(String subject, String reason) {
		var series = new Report.Series("pond", null, 3, null, null, List.of(), null, List.of());
		return new DependencyReport(new Report.Tool("seriatim", "0"), null, series,
				List.of(new DependencyReport.Patch(1, "pond: add newts"), new DependencyReport.Patch(2, subject), new DependencyReport.Patch(3, "x".repeat(80))), 0,
				List.of(new DependencyReport.Needed(2, 1, "textual", reason), new DependencyReport.Needed(3, 1, "API", "USED_BEFORE_ADDED newt")));
	}

	@Test
	void textListsUnderEachPatchWhatItNeeds() {
		assertEquals("""
				pond · known from hunks alone
				  1 pond: add newts
				  2 pond: count them
				      needs 1, textual: mm/newt.c: the hunk at line 7
				  3 %s
				      needs 1, API: USED_BEFORE_ADDED newt
				""".formatted("x".repeat(80)), new DependencyText(100).write(report("pond: count them", "mm/newt.c: the hunk at line 7")));
	}

	@Test
	void dotIsAGraphWithAStyleForEachKind() {
		assertEquals("""
				digraph patches {
					rankdir=BT;
					node [shape=box];
					1 [label="1 pond: add newts"];
					2 [label="2 pond: count them"];
					3 [label="3 %s…"];
					2 -> 1 [style=solid, tooltip="textual: mm/newt.c: the hunk at line 7"];
					3 -> 1 [style=dashed, tooltip="API: USED_BEFORE_ADDED newt"];
				}
				""".formatted("x".repeat(59)), new DependencyDot().write(report("pond: count them", "mm/newt.c: the hunk at line 7")));
	}

	@Test
	void whatAPatchSaysStaysInsideItsLabel() {
		var dot = new DependencyDot().write(HOSTILE);
		assertEquals("\t2 [label=\"2 say \\\"hi\\\" \\\\N\\\\l \\\\u202e\\\\u001b[31m </script> {}\"];", dot.lines().skip(4).findFirst().orElseThrow());
		assertEquals(9, dot.lines().count());
	}

	@Test
	void graphvizReadsIt() throws IOException, InterruptedException {
		Process graphviz;
		try {
			graphviz = new ProcessBuilder("dot", "-Tplain").redirectErrorStream(true).start();
		} catch (IOException none) {
			assumeTrue(false, "skipped: graphviz is not installed");
			return;
		}
		try (var in = graphviz.getOutputStream()) {
			in.write(new DependencyDot().write(HOSTILE).getBytes(StandardCharsets.UTF_8));
		}
		var plain = new String(graphviz.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, graphviz.waitFor(), plain);
		assertEquals(2, plain.lines().filter(line -> line.startsWith("edge ")).count(), plain);
		assertEquals(3, plain.lines().filter(line -> line.startsWith("node ")).count(), plain);
	}

	@Test
	void theDrawingIsWellFormedAndHasALineForEachNeed() throws Exception {
		var html = new DependencyHtml().write(HOSTILE);
		var svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + "</svg>".length());
		var drawn = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
		assertEquals(2, drawn.getElementsByTagName("g").getLength());
		assertEquals("2 needs 1, textual: mm/a\\\"b.c: the hunk at line 7", drawn.getElementsByTagName("title").item(0).getTextContent());
	}

	@Test
	void aHostilePatchAddsNoMarkupToThePage() {
		var html = new DependencyHtml().write(HOSTILE);
		assertFalse(html.contains("</script>"), html);
		assertFalse(html.contains("\u202e") || html.contains("\u001b"), html);
		assertTrue(html.contains("say &quot;hi&quot; \\N\\l \\u202e\\u001b[31m &lt;/script&gt; {}"), html);
	}

	@Test
	void whatNobodyCouldLookAtIsSaid() {
		var series = new Report.Series("pond", null, 3, null, null, List.of(2), null, List.of());
		var gaps = new DependencyReport(new Report.Tool("seriatim", "0"), null, series, List.of(new DependencyReport.Patch(1, "pond: add newts")), 4, List.of());

		assertEquals("pond · known from hunks alone\nmissing: 2\n4 places could not be checked\n  1 pond: add newts\n", new DependencyText(100).write(gaps));
		assertTrue(new DependencyHtml().write(gaps).contains("<p class=\"origin\">4 places could not be checked</p>"));
	}
}
