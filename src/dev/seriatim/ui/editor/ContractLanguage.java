package dev.seriatim.ui.editor;

import com.google.inject.Injector;

import dev.seriatim.language.ide.SeriatimIdeSetup;

/** The services of the language, as an editor needs them: one set for the whole workbench. */
final class ContractLanguage {

	private static final class Services {
		private static final Injector INJECTOR = new SeriatimIdeSetup().createInjectorAndDoEMFRegistration();
	}

	private ContractLanguage() {
	}

	/** Set up at the first call. */
	static <T> T service(Class<T> type) {
		return Services.INJECTOR.getInstance(type);
	}
}
