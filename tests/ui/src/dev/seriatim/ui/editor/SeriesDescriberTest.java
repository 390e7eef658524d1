package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentDescriber;
import org.eclipse.core.runtime.content.IContentDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeriesDescriberTest {

	@ParameterizedTest
	@ValueSource(strings = { "series \"frame\" { from \"mails/\" }", "import \"api.seriatim\"\nseries\n\t\"x\" {}", "api a { }\nseries \"x\" {}",
			"// a plan\nseries /* 13 */ \"x\" {}", "import \"x\\\nseries \"y\"", "\uFEFFseries \"x\" {}", "/* an asterisk **/ series \"x\"" })
	void aFileThatStatesASeriesIsOne(String text) throws IOException {
		assertEquals(IContentDescriber.VALID, describe(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "api a { }", "// series \"x\"", "/* series \"x\"", "api a { series \"x\" }", "import \"series \\\"x\\\"\"", "series x",
			"series_ \"x\"", "int series; import \"x\"", "a series / \"x\"" })
	void anyOtherFileIsNone(String text) throws IOException {
		assertEquals(IContentDescriber.INVALID, describe(text));
	}

	@Test
	void aHugeFileIsDecidedQuickly() {
		assertTimeout(Duration.ofSeconds(2), () -> describe("{".repeat(10_000_000) + "series \"x\""));
	}

	@Test
	void thePlatformAsksIt() throws IOException {
		byte[] plan = "series \"x\" { from \"mails/\" }".getBytes(StandardCharsets.UTF_8);
		byte[] contract = "api x { }".getBytes(StandardCharsets.UTF_8);
		assertEquals("dev.seriatim.ui.series", type(plan));
		assertEquals("dev.seriatim.ui.contract", type(contract));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFFseries \"x\" { }", "\uFEFFapi x { }" })
	void aByteOrderMarkIsSeenAndKept(String text) throws IOException {
		ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		assertArrayEquals(IContentDescription.BOM_UTF_8, (byte[]) Platform.getContentTypeManager().getDescriptionFor(content, "x.seriatim",
				IContentDescription.ALL).getProperty(IContentDescription.BYTE_ORDER_MARK));
	}

	private static String type(byte[] content) throws IOException {
		return Platform.getContentTypeManager().findContentTypeFor(new ByteArrayInputStream(content), "x.seriatim").getId();
	}

	private static int describe(String text) throws IOException {
		return new SeriesDescriber().describe(new StringReader(text), null);
	}
}
