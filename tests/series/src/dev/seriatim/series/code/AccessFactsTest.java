package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/** What a file says of the struct that a call goes through, where it does not show the type. */
class AccessFactsTest {

	private static List<String> read(String body) {
		return raises(ReadFile.state("a.c", "struct seen {\n\tint x;\n\tstruct frob_ops *mine;\n\tstruct user *user;\n};\nvoid f(struct seen *seen, struct user *user, foo_t *foo)\n{\n"
				+ body + "\n}\n"));
	}

	/** For example {@code shoot/2 STRUCT user.table perhaps}. */
	private static List<String> raises(FileState state) {
		var file = new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(state, Configuration.Y);
		return file.getRaises().stream().map(AccessFactsTest::text).toList();
	}

	private static String text(Raise raise) {
		var through = raise.getThrough();
		return raise.getCallback() + "/" + raise.getArguments() + (raise.getOpsTable() == null ? "" : " struct " + raise.getOpsTable())
				+ (through == null ? "" : " " + through.root() + " " + String.join(".", through.name(), String.join(".", through.members()))) + (raise.isPerhaps() ? " perhaps" : "");
	}

	@Test
	void whatTheFileShowsIsCertain() {
		assertEquals(List.of("shoot/1 struct frob_ops"), read("seen->mine->shoot(seen);"));
		assertEquals(List.of(), read("seen->x->shoot(seen);"));
		assertEquals(List.of(), read("seen->unknown->shoot(seen);"));
	}

	@Test
	void variablesFunctionsAndStructsOfOtherFilesAreWhereTheWayBegins() {
		assertEquals(List.of("shoot/2 VARIABLE other. perhaps"), read("other->shoot(1, 2);"));
		assertEquals(List.of("shoot/0 VARIABLE others.a.b perhaps"), read("(*others[1].a)->b.shoot();"));
		assertEquals(List.of("shoot/0 FUNCTION get. perhaps"), read("get(seen)->shoot();"));
		assertEquals(List.of("shoot/0 STRUCT user.table perhaps"), read("user->table->shoot();"));
		assertEquals(List.of("shoot/0 STRUCT user.table perhaps"), read("seen->user->table->shoot();"));
	}

	@Test
	void aLocalVariableOfAnUnknownTypeLeadsNowhere() {
		assertEquals(List.of(), read("foo->shoot();"));
		assertEquals(List.of(), read("foo->table->shoot();"));
	}

	@Test
	void aFragmentDoesNotShowWhatALocalVariableIs() {
		var fragment = new FileState("a.c", false, List.of(new Segment(10, List.of("\tother->shoot(1);", "\tfrob_shoot(f, 1);", "\tother->ops->shoot(1);"), Map.of(10, "f(void)"))));
		assertEquals(List.of("shoot/1"), raises(fragment));
	}

	@Test
	void aTestOfAnotherStructProvesNothing() {
		assertEquals(List.of(false, true), checked("if (one->shoot && two->age) { two->shoot(); one->shoot(); }"));
		assertEquals(List.of(false, true), orElse("if (one->shoot) one->shoot(); else two->age();\nif (one->shoot) ; else one->age();").subList(1, 3));
	}

	private static List<Boolean> checked(String body) {
		return file(body).stream().map(Raise::isChecked).toList();
	}

	private static List<Boolean> orElse(String body) {
		return file(body).stream().map(Raise::isOrElse).toList();
	}

	private static List<Raise> file(String body) {
		var state = ReadFile.state("a.c", "void f(void)\n{\n" + body + "\n}\n");
		return new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(state, Configuration.Y).getRaises();
	}

	@Test
	void namesThatTheFunctionDeclaresAreOneArgument() {
		assertEquals(List.of("MORE", "get"), file("int here; other->shoot(here, MORE, get(here), &here, 1, here + LESS);").getFirst().getExpandable());
	}
}
