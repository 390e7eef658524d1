package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.series.prefix.Segment;

/** Pieces of files as hunks show them: with the heading of the hunk, or without one as in Mercurial's mails. */
class FragmentTest {

	private static ReadFile read(String heading, int firstLine, String text) {
		return ReadFile.of(segment(heading, firstLine, text));
	}

	private static Segment segment(String heading, int firstLine, String text) {
		return new Segment(firstLine, text.lines().toList(), heading.isEmpty() ? Map.of() : Map.of(firstLine, heading));
	}

	@Test
	void theHeadingNamesTheFunction() {
		var piece = read("static int keep_frob(struct keeper *k,", 100, """
					if (k->busy)
						frob_shoot(k->frob, 1);
					spin_unlock(&k->lock);
				""");
		assertEquals(List.of("101: frob_shoot/2 in keep_frob"), piece.calls("frob_shoot"));
		assertEquals(List.of(), piece.declarations());
	}

	@Test
	void aBodyThatStartsWithThePieceBelongsToTheHeading() {
		var piece = read("static inline void keep_frob(struct keeper *k, struct frob *and_a_long_na", 100, "{\n\tfrob_shoot(f, 1);\n}\n");
		assertEquals(List.of("101: frob_shoot/2 in keep_frob"), piece.calls("frob_shoot"));
	}

	@Test
	void withoutAHeadingTheFunctionIsUnknown() {
		var piece = read("", 100, """
					if (k->busy)
						frob_shoot(k->frob, 1);
				""");
		assertEquals(List.of("101: frob_shoot/2 in null"), piece.calls("frob_shoot"));
		assertEquals(List.of(), piece.unchecked());
	}

	@Test
	void piecesThatLookAlikeAreDifferentPlaces() {
		var pieces = ReadFile.of(segment("f(void)", 10, "\tfrob_shoot(f, 1);\n\tuser->ops->shoot(user);\n"),
				segment("g(void)", 20, "\tfrob_shoot(f, 1);\n\tuser->ops->shoot(user);\n"));
		assertEquals(List.of("10: frob_shoot/2 in f", "20: frob_shoot/2 in g"), pieces.calls("frob_shoot"));
		assertEquals(List.of("11: shoot in f", "21: shoot in g"), pieces.raises());
	}

	@Test
	void aLabelAsHeadingTellsNothing() {
		assertEquals(List.of("7: frob_shoot/2 in null"), read("out:", 7, "\tfrob_shoot(f, 1);\n").calls("frob_shoot"));
	}

	@Test
	void theExportAfterAFunctionNamesIt() {
		var piece = read("", 7, """
					frob_shoot(f, 1);
					return err;
				}
				EXPORT_SYMBOL_GPL(apply_frob);
				""");
		assertEquals(List.of("7: frob_shoot/2 in apply_frob"), piece.calls("frob_shoot"));
		assertEquals(List.of("10: declared function apply_frob exported gpl"), piece.declarations());
	}

	@Test
	void aPieceHoldsTheEndOfOneFunctionAndTheStartOfAnother() {
		var piece = read("static void first(struct frob *f)", 10, """
						break;
					}
					frob_shoot(f, 1);
				}

				static int second(struct frob *f,
						  bool flag)
				{
					if (flag)
						frob_shoot(f,
				""");
		assertEquals(List.of("12: frob_shoot/2 in first", "19: frob_shoot/2 in second if 1"), piece.calls("frob_shoot"));
		assertEquals(List.of("15: static function second int (struct frob *, bool)"), piece.declarations());
	}

	@Test
	void elseAndWhileAreClosedWithoutTheirStart() {
		var piece = read("void f(void)", 1, """
							   address);
					} else {
						frob_shoot(f, 1);
					}
					} while (addr != end);
					frob_shoot(f, 2);
				""");
		assertEquals(List.of("3: frob_shoot/2 in f", "6: frob_shoot/2 in f"), piece.calls("frob_shoot"));
	}

	@Test
	void theLastBranchOfACutIfIsRead() {
		var piece = read("void f(void)", 1, """
							   addr, &table);
					else
						r = frob_register(f, &table);
				""");
		assertEquals(List.of("3: frob_register/2 in f"), piece.calls("frob_register"));
	}

	@Test
	void conditionsOnParametersNeedTheWholeHead() {
		var known = ReadFile.of(segment("", 1, "void f(struct frob_user *user, bool only_end)\n{\n"),
				segment("f(struct frob_user *user,", 20, "\tif (!only_end && user->ops->shoot)\n\t\tuser->ops->shoot(user, f);\n"));
		assertEquals(List.of("21: shoot in f checked if !1"), known.raises());
		var unknown = read("f(struct frob_user *user,", 20, "\tif (!only_end && user->ops->shoot_range)\n\t\tuser->ops->shoot_range(user);\n");
		assertEquals(List.of("21: shoot_range in f checked"), unknown.raises());
	}

	@Test
	void aPlainMemberNameIsNoCallbackWhereNothingElseIsTheApis() {
		assertEquals(List.of(), read("f(struct device *dev,", 20, "\tdev->ops->release(dev);\n").raises());
		assertEquals(List.of("20: release in f"), read("f(struct device *dev,", 20, "\tuser->ops->release(user);\n\tfrob_shoot(f, 1);\n").raises());
	}

	@Test
	void aCutParameterListLeavesTheSignatureOpen() {
		assertEquals(List.of("1: declared function frob_age"), read("", 1, "extern void frob_age(struct frob *f,\n").declarations());
		assertEquals(List.of("1: declared function frob_age"), read("", 1, "frob_age(struct frob *f);\n").declarations());
		assertEquals(List.of(), read("", 1, "\t\t\tunsigned long start, unsigned long end);\n\n").declarations());
		assertEquals(List.of(), read("", 1, "static inline void\n").declarations());
	}

	@Test
	void aPieceStartsInsideAComment() {
		var piece = read("", 1, """
				 * frob_shoot() isn't called here,
				 * it's a comment.
				 */
				void frob_shoot(struct frob *f);
				/* and frob_age() neither,
				""");
		assertEquals(List.of("4: declared function frob_shoot void (struct frob *)"), piece.declarations());
		assertEquals(List.of(), read("", 1, " * frob_shoot() here\n * and here\n").unchecked());
	}

	@Test
	void membersBelongToTheStructOfTheHeading() {
		var text = """
						   unsigned long end);
					void (*shoot_range)(struct frob_user *user,
							    struct frob *frob);
					int (*cut)(struct frob_user *user,
				""";
		assertEquals(List.of("2: callback frob_ops.shoot_range void (struct frob_user *, struct frob *)", "4: callback frob_ops.cut"),
				read("struct frob_ops {", 1, text).declarations());
		assertEquals(List.of("2: field other_ops.shoot_range", "4: field other_ops.cut"), read("struct other_ops {", 1, text).declarations());
		assertEquals(List.of(), read("struct other_ops {", 1, text).unchecked());
	}

	@Test
	void membersOfAStructThatIsNotShownAreNotChecked() {
		var piece = read("", 1, "\tvoid (*shoot_range)(struct frob_user *user,\n\t\t\t    struct frob *frob);\n};\n");
		assertEquals(List.of(), piece.declarations());
		assertEquals(List.of("1: shoot_range"), piece.unchecked());
	}

	@Test
	void valuesBelongToTheVariableOfTheHeading() {
		var text = "\t.release\t= my_release,\n\t.shoot_range\t= my_shoot,\n};\n";
		assertEquals(List.of("30: struct frob_ops mine: 30 release=my_release, 31 shoot_range=my_shoot"),
				read("static const struct frob_ops mine = {", 30, text).implementations());
		var other = read("static const struct other_ops mine = {", 30, text);
		assertEquals(List.of(), other.implementations());
		assertEquals(List.of(), other.unchecked());
	}

	@Test
	void valuesOfAVariableThatIsNotShownAreNotChecked() {
		var piece = read("", 30, "\t.release\t= my_release,\n\t.shoot_range\t= my_shoot,\n};\n");
		assertEquals(List.of(), piece.implementations());
		assertEquals(List.of("31: shoot_range"), piece.unchecked());
		assertEquals("The fragment does not show enough to understand this place.", piece.file().getUnchecked().getFirst().getReason());
	}

	@Test
	void anInitialiserInAPieceIsCompleteInItself() {
		var piece = read("static void my_release(struct frob_user *user)", 5, """
					kfree(user);
				}

				static const struct frob_ops mine = {
					.release = my_release,
				""");
		assertEquals(List.of("8: struct frob_ops mine: 9 release=my_release"), piece.implementations());
	}

	@Test
	void aPieceStartsInsideAMacro() {
		var piece = read("static void not_the_owner(void)", 1, """
					__r = clear_frob(__frob);	\\
					frob_shoot(__frob, 1);		\\
					__r;				\\
				})

				void after(struct frob *f)
				{
					frob_shoot(f, 2);
				}
				""");
		assertEquals(List.of("2: frob_shoot/2 in null", "8: frob_shoot/2 in after"), piece.calls("frob_shoot"));
	}

	@Test
	void aMacroThatIsCutOffHasNoBody() {
		var piece = read("", 1, "#define frob_clear_notify(f)\t\\\n({\t\t\t\t\\\n\tfrob_shoot(f, 1);\t\\\n");
		assertEquals(List.of("1: macro frob_clear_notify 1 null"), piece.declarations());
		assertEquals(List.of("3: frob_shoot/2 in frob_clear_notify"), piece.calls("frob_shoot"));
	}

	@Test
	void theCommentBesideElseTellsTheBranch() {
		var text = "\tfrob_shoot(f, 1);\n}\n\n#else /* CONFIG_FROB */\n\nstatic inline void frob_age(struct frob *f)\n{\n}\n";
		var piece = read("static inline void f(struct frob *f)", 1, text);
		assertEquals(List.of("1: frob_shoot/2 in f"), piece.calls("frob_shoot"));
		assertEquals(List.of(), piece.declarations("frob_age"));
	}

	@Test
	void aBranchWithoutItsConditionCountsAlways() {
		assertEquals(List.of("3: declared function frob_age void (struct frob *)"),
				read("", 1, "\n#else\nvoid frob_age(struct frob *f);\n#endif\n").declarations());
	}

	@Test
	void whatCannotBeReadIsNotChecked() {
		var piece = read("", 1, "void f(void)\n{\n\tint x = ) frob_shoot(f, 1) (;\n}\n");
		assertEquals(List.of("3: frob_shoot"), piece.unchecked());
	}

	@Test
	void anEmptyPieceHasNoFacts() {
		assertEquals(List.of(), ReadFile.of().declarations());
		assertEquals(List.of(), read("", 9, "").declarations());
		assertEquals(List.of(), read("", 9, "\n\n").declarations());
	}
}
