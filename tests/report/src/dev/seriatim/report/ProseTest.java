package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

	private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N} ,.;:!?()\"'-]*+");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The API is gone: its users no longer build                  | The API is gone: its users no longer build
			KVM, GRU work from 1; on Jérôme's machine                   | KVM, GRU work from 1; on Jérôme's machine
			kept by 2..12 of v2.6.25 (4.13)                             | kept by 2..12 of v2.6.25 (4.13)
			release_page is gone                                        | `release_page` is gone
			mm/rmap.c:310 before the patch                              | `mm/rmap.c:310` before the patch
			it raises range_start, range_end.                           | it raises `range_start`, `range_end`.
			OPS_MEMBER_ADDED start (include/linux/frame.h)              | `OPS_MEMBER_ADDED` start (`include/linux/frame.h`)
			is void (struct frame *, bool): callers                     | is void (`struct frame *, bool`): callers
			is int (*)(struct frame *) now                              | is int `(*)(struct frame *)` now
			call frame_range() instead                                  | call `frame_range()` instead
			stop after 1 (kvm_ops, gru_ops served)                      | stop after 1 (`kvm_ops`, `gru_ops` served)
			"frame_ops" is odd                                          | "`frame_ops`" is odd
			is "call(a, b);", not "int *x"; odd                         | is "`call(a, b);`", not "`int *x`"; odd
			is "printk("x");", or "a line" or "call (                   | is "`printk("x");`", or "a line" or "call `(`
			a -> b                                                      | a `->` b
			""")
	void plainWordsAreTextAndNamesAreCode(String words, String markdown) {
		assertEquals(markdown, paragraph(words));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<b>", "<!--", "<?x", "&lt;", "&#60;", "[text](http://example.org/)",
			"![x](y.png)", "[x]:", "[^1]", "<http://example.org>", "http://example.org", "www.example.org", "ada@example.org", "@ada",
			"#12", "!12", ":smile:", "*x*", "_x_", "**x**", "~~x~~", "$x$", "`x`", "``", "```", "~~~", "#", "##", ">", "-", "+", "*", "|",
			"|---|", "---", "===", "***", "\\", "\\*", "{x}", "^x^", "%x", "x\u00a0y" })
	void ofWhatCouldBeMarkupOrALinkOnlyPunctuationIsText(String word) {
		var block = parsed(paragraph("frames " + word + " here"));

		assertEquals("frames ", assertInstanceOf(Text.class, block.getFirstChild()).getLiteral());
		assertInstanceOf(Code.class, block.getFirstChild().getNext());
		assertTrue(assertInstanceOf(Text.class, block.getLastChild()).getLiteral().matches("[:;]? here"));
		assertEquals("frames " + word + " here", text(block));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1. step", "1) step", "123456789. step", "1234567890. step", "+ step", "- step", "# step", "> step", "~~~ step",
			"``` step", "    step", "\tstep", "=== step", "[a]: /b", "|a|b|", "<div> step" })
	void nothingAtTheBeginningOfABlockMakesAnother(String words) {
		assertComesBackInEveryBlock(words);
	}

	@Test
	void textOfAnyCharactersComesBackInEveryBlock() {
		var random = new Random(1);
		for (var i = 0; i < 3000; i++)
			assertComesBackInEveryBlock(anything(random));
	}

	@Test
	void aLineEndInAPatchIsShownAndEndsNothing() {
		assertEquals("a `b\\u000a\\u000a#` c", paragraph("a b\n\n# c"));
	}

	@Test
	void hiddenCharactersAreShown() {
		assertEquals("see `gnp\\u202e.exe` and `zero\\u200bwidth`", paragraph("see gnp\u202e.exe and zero\u200bwidth"));
	}

	@Test
	void aNameThatIsAPlainWordIsCodeToo() {
		assertEquals("`read`, of the gauge, cannot be reader (`read`)",
				rendered(new Prose(new Paragraph()).words("read, of the gauge, cannot be reader (read)", "read").end()));
	}

	@Test
	void codeKeepsItsBlanks() {
		assertEquals("`a  b `", rendered(new Prose(new Paragraph()).code("a  b ").end()));
	}

	@Test
	void noCodeIsNothing() {
		assertEquals("ab", rendered(new Prose(new Paragraph()).own("a").code("").own("b").end()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "(a ", "`", "a*b ", "x_", "))", "1.", "a-", "[(" })
	void aVeryLongLineStaysWhole(String part) {
		assertComesBackInEveryBlock(part.repeat(20_000));
	}

	private static String anything(Random random) {
		var alphabet = "ab19 ..))((``**__~~##>>--++==!![]<>&;:|\\\"'/@{}$";
		return random.ints(1 + random.nextInt(12), 0, alphabet.length()).mapToObj(i -> alphabet.substring(i, i + 1))
				.collect(Collectors.joining());
	}

	private static void assertComesBackInEveryBlock(String words) {
		var expected = Arrays.stream(Visible.escape(words).split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
		assertComesBack(expected, new Prose(new Paragraph()).words(words).end());
		var heading = new Heading();
		heading.setLevel(2);
		assertComesBack(expected, new Prose(heading).words(words).end());
		var item = new ListItem();
		item.appendChild(new Prose(new Paragraph()).words(words).end());
		var list = new BulletList();
		list.setMarker("-");
		list.appendChild(item);
		assertComesBack(expected, list);
	}

	private static void assertComesBack(String expected, Node block) {
		var markdown = rendered(block);
		var found = Parser.builder().build().parse(markdown);
		if (expected.isEmpty())
			return;
		assertEquals(outline(block), outline(found.getFirstChild()), markdown);
		assertNull(found.getFirstChild().getNext(), markdown);
		assertEquals(expected, text(found), markdown);
	}

	/** The blocks, one in another. */
	private static String outline(Node block) {
		var inner = block.getFirstChild() instanceof Block child ? " " + outline(child) : "";
		return block.getClass().getSimpleName() + inner;
	}

	private static String text(Node node) {
		var text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text found) {
				assertTrue(HARMLESS.matcher(found.getLiteral()).matches(), found.getLiteral());
				text.append(found.getLiteral());
			}

			@Override
			public void visit(Code found) {
				text.append(found.getLiteral());
			}
		});
		return text.toString();
	}

	private static Node parsed(String markdown) {
		return Parser.builder().build().parse(markdown).getFirstChild();
	}

	private static String paragraph(String words) {
		return rendered(new Prose(new Paragraph()).words(words).end());
	}

	private static String rendered(Node block) {
		var document = new Document();
		document.appendChild(block);
		return MarkdownRenderer.builder().build().render(document).strip();
	}
}
