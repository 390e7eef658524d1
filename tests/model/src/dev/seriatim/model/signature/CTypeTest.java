package dev.seriatim.model.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class CTypeTest {

	@Test
	void aMemberHasOneTextHoweverItIsWritten() {
		assertEquals(CType.canonical("unsigned long start"), CType.canonical("long  unsigned /* from */ int start"));
		assertEquals(CType.canonical("const char __user *name"), CType.canonical("char const * text"));
		assertEquals(CType.canonical("int (*call)(struct foo *f, int)"), CType.canonical("int (*)(struct foo *, int how)"));
	}

	@Test
	void boundsAndWidthsCount() {
		assertFalse(CType.canonical("u8 a[4]").equals(CType.canonical("u8 a[8]")));
		assertFalse(CType.canonical("unsigned a : 1").equals(CType.canonical("unsigned a : 2")));
		assertEquals(List.of("4", "N + 1"), CType.bounds(CType.canonical("u8 a[4][N+1]")));
	}

	@Test
	void pointersAndArraysLeadToTheirStruct() {
		assertEquals(Optional.of("foo"), CType.structOf("struct foo"));
		assertEquals(Optional.of("foo"), CType.structOf(CType.canonical("const struct foo *const f[4]")));
		assertEquals(Optional.of("foo_ops"), CType.structOf(CType.canonical("union foo_ops **")));
		assertEquals(Optional.empty(), CType.structOf(CType.canonical("struct foo *(*get)(void)")));
		assertEquals(Optional.empty(), CType.structOf("foo_t *"));
	}

	@Test
	void onlyNumbersConvert() {
		assertTrue(CType.converts("unsigned int : 1", "bool"));
		assertTrue(CType.converts("int", "u64"));
		assertTrue(CType.converts("unsigned long", "pgoff_t"));
		assertTrue(CType.converts("enum how", "int"));
		assertFalse(CType.converts("enum how *", "int *"));
		assertFalse(CType.converts("unsigned long", "atomic64_t"));
		assertFalse(CType.converts("void *", "unsigned long"));
	}

	@Test
	void sizesAreThoseOfEveryArchitecture() {
		assertTrue(CType.sameSize("int", "u32"));
		assertTrue(CType.sameSize("unsigned long", "size_t"));
		assertFalse(CType.sameSize("unsigned long", "u64"));
		assertFalse(CType.sameSize("int : 1", "int : 1"));
		assertFalse(CType.sameSize("u8[4]", "u8[4]"));
	}
}
