package dev.seriatim.language.messages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.validation.IssueCodes;

final class MessagesTest {

	static Stream<String> codes() {
		return Arrays.stream(IssueCodes.class.getFields()).map(Field::getName);
	}

	@ParameterizedTest
	@MethodSource("codes")
	void everyIssueHasAMessageThatIsASentence(String code) {
		var message = Messages.of(code, "x", "y");
		assertTrue(message.matches("[A-Zx'].*[^.]\\."), message);
	}
}
