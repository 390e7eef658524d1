package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;

import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.language.ide.SeriatimIdeSetup;

final class StandaloneLanguageTest {

	private final Map<String, Object> registry = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap();
	private Object registered;

	@BeforeEach
	void remember() {
		registered = registry.remove("seriatim");
	}

	@AfterEach
	void restore() {
		registry.put("seriatim", registered != null ? registered : StandaloneLanguage.injector().getInstance(IResourceServiceProvider.class));
	}

	@Test
	void theServicesOfAnEditorAreUsedWhereThereIsOne() {
		var editor = new SeriatimIdeSetup().createInjectorAndDoEMFRegistration();
		assertSame(editor, StandaloneLanguage.injector());
	}

	@Test
	void theLanguageIsSetUpOnceWithoutAnEditor() {
		assertSame(StandaloneLanguage.injector(), StandaloneLanguage.injector());
	}
}
