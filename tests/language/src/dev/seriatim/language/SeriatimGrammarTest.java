package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Document;

final class SeriatimGrammarTest {

	@Test
	void anApiIsReadWithItsName() throws IOException {
		Resource resource = new SeriatimStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(XtextResourceSet.class)
				.createResource(URI.createURI("memory:/contract.seriatim"));
		resource.load(new ByteArrayInputStream("api mmu_notifier { }".getBytes(StandardCharsets.UTF_8)), Map.of());
		assertEquals(List.of(), resource.getErrors());
		assertEquals("mmu_notifier", ((Document) resource.getContents().get(0)).getApis().get(0).getName());
	}
}
