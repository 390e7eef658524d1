package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.TypeKind;

/** Members that a patch uses and that the struct never has, on C texts. */
final class UndeclaredMembersTest {

	private static final String HEADER = "include/linux/mmu_notifier.h";
	private static final String DRIVER = "drivers/a.c";
	private static final String STRUCTS = "struct mmu_range {\n\tunsigned long start;\n\tunion {\n\t\tint flags;\n\t\tstruct { int low; } half;\n\t};\n#ifdef CONFIG_OWNER\n\tvoid *owner;\n#endif\n};\n"
			+ "struct mmu_notifier_ops {\n\tvoid (*release)(struct mmu_notifier *mn, struct mm_struct *mm);\n};\n";
	private static final List<String> PAGES = List
			.of("1 error mmu_range.pages 3: mmu_range.pages is used from patch 1 on, and no patch that is judged adds it: drivers/a.c");

	@Test
	void aMemberThatIsNotThere() {
		assertEquals(PAGES, inFunction("struct mmu_range *range", "return range->pages;"));
		assertEquals(PAGES, inFunction("void *p", "return ((struct mmu_range *)p)->pages;"));
		assertEquals(PAGES, inFunction("struct mmu_range *ranges", "return ranges[1].pages;"));
		assertEquals(PAGES, inFunction("void", "struct mmu_range range = { .pages = 1 };"));
		assertEquals(List.of("1 error invalidate_all 1: invalidate_all is used from patch 1 on, and no patch that is judged adds it: a_ops"),
				added(STRUCTS, "static const struct mmu_notifier_ops a_ops = { .invalidate_all = a_all };\n"));
	}

	@Test
	void aCallThroughWhatAnotherHeaderDeclares() {
		var table = "extern struct mmu_notifier_ops *the_ops;\n";
		assertEquals(List.of("1 error polled 3: polled is used from patch 1 on, and no patch that is judged adds it: f (drivers/a.c)"),
				added(STRUCTS + table, "void f(void)\n{\n\tthe_ops->polled(1);\n}\n"));
		assertEquals(List.of(), added(STRUCTS + table.replace("mmu_notifier_ops", "walk_ops"), "void f(void)\n{\n\tthe_ops->polled(1);\n}\n"));
	}

	@Test
	void aMemberThatSomeConfigurationOrUnnamedUnionHas() {
		assertEquals(List.of(), inFunction("struct mmu_range *range", "return range->owner + range->flags + range->half.low;"));
	}

	@Test
	void aVariableOfTheNameInAnotherBlockOrFunction() {
		assertEquals(List.of(), inFunction("int how", "if (how) { struct walk range; return range.pages; } else { struct mmu_range range; return range.start; }"));
		assertEquals(List.of(), inFunction("struct walk *range", "return range->pages;\n}\nint g(struct mmu_range *range)\n{\n\treturn range->start;"));
	}

	@Test
	void aVariableWhoseTypeIsOutOfSight() {
		assertEquals(List.of(), inFunction("range_t *range", "return range->pages;"));
		assertEquals(List.of(), inFunction("void", "return the_range->pages;"));
		assertEquals(List.of(), inFunction("void", "return range_of(1)->pages;"));
	}

	@Test
	void aMemberThatAMacroMayGive() {
		assertEquals(List.of(), added(STRUCTS.replace("\tunsigned long start;", "\tRANGE_MEMBERS\n\tunsigned long start;"), "int f(struct mmu_range *range)\n{\n\treturn range->pages;\n}\n"));
		assertEquals(List.of(), added(STRUCTS + "#define pages half.low\n", "int f(struct mmu_range *range)\n{\n\treturn range->pages;\n}\n"));
	}

	@Test
	void aStructOfTheNameThatTheFileHasItself() {
		assertEquals(List.of(), added(STRUCTS, "struct mmu_range { int pages; };\nint f(struct mmu_range *range)\n{\n\treturn range->pages;\n}\n"));
	}

	private static List<String> inFunction(String parameters, String body) {
		return added(STRUCTS, "int f(" + parameters + ")\n{\n\t" + body + "\n}\n");
	}

	private static List<String> added(String header, String text) {
		return new CodeSeries(api()).base(HEADER, header).patch(DRIVER, text).findings("USED_BEFORE_ADDED");
	}

	private static Api api() {
		var api = ShippedContracts.eras("mmu_notifier").getFirst().load();
		var type = ContractFactory.eINSTANCE.createType();
		type.setKind(TypeKind.STRUCT);
		type.setName("mmu_range");
		var field = ContractFactory.eINSTANCE.createField();
		field.setName("start");
		type.getFields().add(field);
		api.getTypes().add(type);
		return api;
	}
}
