package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.review.Configuration;

/** Macros that nobody has listed do not hide declarations of the API. */
class UnknownAnnotationsTest {

	@ParameterizedTest
	@ValueSource(strings = { "static int __odd frob_age(struct frob *f)", "static __odd int frob_age(struct frob *f)",
			"__odd static int frob_age(struct frob *f)", "static int frob_age(struct frob __odd *f)", "__odd(1) static int frob_age(struct frob *f)",
			"static int ODD frob_age(struct frob *f __odd)", "static int frob_age(struct frob *f) __odd", "static int frob_age(struct frob *f) __odd(1)" })
	void aFunctionIsSeenThroughThem(String head) {
		var file = read(head + "\n{\n\treturn frob_shoot(f, 1);\n}\n");
		assertEquals(List.of("1: static function frob_age int (struct frob *)"), file.declarations());
		assertEquals(List.of("3: frob_shoot/2 in frob_age"), file.calls("frob_shoot"));
		assertEquals(List.of(), file.unchecked());
	}

	@ParameterizedTest
	@ValueSource(strings = { "static const struct frob_ops mine __odd = {", "static __odd const struct frob_ops mine = {",
			"static const struct frob_ops __odd mine = {", "static const struct frob_ops mine __odd(1) = {" })
	void anInitialiserIsSeenThroughThem(String head) {
		var file = read(head + "\n\t.release = my_release,\n};\n");
		assertEquals(List.of("1: struct frob_ops mine: 2 release=my_release"), file.implementations());
		assertEquals(List.of(), file.unchecked());
	}

	@Test
	void membersOfAnOpsTableAreSeenThroughThem() {
		var file = read("""
				struct __odd frob_ops {
					void (*release)(struct frob_user *user) __odd;
					int __odd (*age)(struct frob_user *user __odd);
				};
				""");
		assertEquals(List.of("1: type frob_ops", "2: callback frob_ops.release void (struct frob_user *)",
				"3: callback frob_ops.age int (struct frob_user *)"), file.declarations());
		assertEquals(List.of(), file.unchecked());
	}

	@Test
	void aMemberOfAnOpsTableThatStaysUnreadIsNotChecked() {
		var file = read("struct frob_ops {\n\tvoid (*release)(struct frob_user *user);\n\tint ) (*age)(;\n};\n");
		assertEquals(List.of("3: frob_ops"), file.unchecked());
	}

	private static ReadFile read(String text) {
		return new ReadFile(new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(ReadFile.state("text.c", text), Configuration.Y));
	}
}
