package dev.seriatim.model.series;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines of sources as people read them. */
public final class SourceText {

	private SourceText() {
	}

	/** Hunks hold bytes, one char each. Kernel sources are UTF-8; older ones are Latin-1, which is what the chars are already. */
	public static String decode(String bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
		} catch (CharacterCodingException notUtf8) {
			return bytes;
		}
	}
}
