package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.MemberUse;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

class MemberUseTest {

	private static final String TEXT = """
			struct anchor {
				int depth;
				union { struct lock *held; };
			};
			void heave(struct anchor *a, struct ship *s)
			{
				a->depth = 1;
				take(&s->chain->sem);
				s->anchor->rope = 0;
				unknown->top = 1;
			}
			struct rope rope = { .length = 3 };
			""";

	private final SourceFile file = new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(
			new FileState("drivers/ship.c", true, List.of(new Segment(1, TEXT.lines().toList(), Map.of()))), Configuration.Y);

	@Test
	void aMemberBelongsToTheDeclaredStructOrToTheOneThatIsNamedAsThePointer() {
		assertEquals(List.of("12: rope.length", "7: anchor.depth", "8: chain.sem", "8: ship.chain", "9: anchor.rope", "9: ship.anchor"),
				file.getMemberUses().stream().map(use -> use.getLine() + ": " + use.getOwner() + "." + use.getMember()).sorted().toList());
	}

	@Test
	void aUseTellsWhetherTheTypeIsDeclaredOrOnlyTheCustom() {
		assertEquals(List.of("anchor.depth", "rope.length", "ship.anchor", "ship.chain"), file.getMemberUses().stream().filter(MemberUse::isDeclared)
				.map(use -> use.getOwner() + "." + use.getMember()).sorted().toList());
	}

	@Test
	void theMembersOfAStructAreDeclaredWithItsTag() {
		assertEquals(List.of("anchor.depth", "anchor.held"), file.getDeclarations().stream().filter(declaration -> declaration.getKind() == DeclarationKind.FIELD)
				.map(declaration -> declaration.getOwner() + "." + declaration.getName()).toList());
	}
}
