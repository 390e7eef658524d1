package dev.seriatim.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;

final class WholeContractTest {

	private final Api base = api("base", "base.h", "release", "flush");
	private final Api widget = api("widget", "widget.h", "flush", "sync");

	@Test
	void aContractThatExtendsNothingIsWhole() {
		assertSame(base, WholeContract.of(base));
	}

	@Test
	void whatIsInBothStandsOnceAndAsInTheNearest() {
		widget.setExtended(base);
		var whole = WholeContract.of(widget);
		assertEquals(List.of("flush", "sync", "release"), whole.callbacks().stream().map(Element::getName).toList());
		assertEquals("widget", whole.callbacks().getFirst().getReturnType());
		assertEquals(List.of("widget.h", "base.h"), whole.getHeaders());
	}

	@Test
	void referencesStayInside() {
		widget.setExtended(base);
		widget.callbacks().get(1).setPairsWith(base.callbacks().getFirst());
		var whole = WholeContract.of(widget);
		assertSame(whole.callbacks().get(2), whole.callbacks().get(1).getPairsWith());
	}

	@Test
	void theContractsThemselvesDoNotChange() {
		widget.setExtended(base);
		WholeContract.of(widget);
		assertEquals(2, base.callbacks().size());
		assertSame(base, widget.getExtended());
	}

	@Test
	void aCircleEnds() {
		widget.setExtended(base);
		base.setExtended(widget);
		assertEquals(List.of(widget, base), WholeContract.parts(widget));
		assertEquals(3, WholeContract.of(widget).callbacks().size());
	}

	private static Api api(String name, String header, String... callbacks) {
		var api = ContractFactory.eINSTANCE.createApi();
		api.setName(name);
		api.getHeaders().add(header);
		var table = ContractFactory.eINSTANCE.createOpsTable();
		table.setName("ops");
		api.getOpsTables().add(table);
		for (var callback : callbacks) {
			var member = ContractFactory.eINSTANCE.createCallback();
			member.setName(callback);
			member.setReturnType(name);
			table.getCallbacks().add(member);
		}
		return api;
	}
}
