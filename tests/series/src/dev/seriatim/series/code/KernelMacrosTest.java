package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class KernelMacrosTest {

	@Test
	void aNameGoesAndAShortBodyReplacesIt() {
		var macros = KernelMacros.STANDARD.with(List.of("__mine", "  __mine_too(a, ...) ", "my_inline = inline", "# comment", ""));
		assertEquals("", macros.replacement("__mine"));
		assertEquals("", macros.replacement("__mine_too"));
		assertTrue(macros.takesArguments("__mine_too"));
		assertFalse(macros.takesArguments("__mine"));
		assertEquals("inline", macros.replacement("my_inline"));
		assertEquals("", macros.replacement("__user"), "the kernel's stay");
	}

	@Test
	void theParserExpandsALongerBody() {
		var macros = KernelMacros.STANDARD.with(List.of("MY(type, name)=type (*name)", "WORD=unsigned long"));
		assertNull(macros.replacement("MY"));
		assertEquals("type (*name)", macros.definitions().getDefinedSymbols().get("MY(type, name)"));
		assertEquals("unsigned long", macros.definitions().getDefinedSymbols().get("WORD"));
	}

	@Test
	void theLastOfANameCounts() {
		var macros = KernelMacros.STANDARD.with(List.of("DECLARE_BITMAP(a, b)", "__user=const volatile", "__rcu(x)=x"));
		assertEquals("", macros.replacement("DECLARE_BITMAP"));
		assertNull(macros.definitions().getDefinedSymbols().get("DECLARE_BITMAP(name, bits)"));
		assertNull(macros.replacement("__user"));
		assertEquals(Map.of("__user", "const volatile", "__rcu(x)", "x"), entries(macros, "__user", "__rcu(x)"));
		assertEquals("", KernelMacros.STANDARD.replacement("__user"), "others are not changed by it");
	}

	@Test
	void aLineOfAnyLengthIsRead() {
		assertFalse(KernelMacros.isUnderstood("A(" + "a,".repeat(500_000)));
		assertTrue(KernelMacros.isUnderstood("A(" + "a,".repeat(500_000) + "...)"));
	}

	@Test
	void theSameLinesMakeEqualOnes() {
		assertEquals(KernelMacros.STANDARD.with(List.of("__mine", "WORD=unsigned long")), KernelMacros.STANDARD.with(List.of("WORD = unsigned long", "# two", "__mine")));
		assertNotEquals(KernelMacros.STANDARD, KernelMacros.STANDARD.with(List.of("__mine")));
	}

	private static Map<String, String> entries(KernelMacros macros, String... heads) {
		var entries = new HashMap<String, String>();
		for (var head : heads)
			entries.put(head, macros.definitions().getDefinedSymbols().get(head));
		return entries;
	}
}
