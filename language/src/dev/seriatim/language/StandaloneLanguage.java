package dev.seriatim.language;

import com.google.inject.Injector;

/** The language outside an editor: set up once, on first use, for the command line and for the shipped contracts. */
public final class StandaloneLanguage {

	private StandaloneLanguage() {
	}

	/** The services of the language, without those that only editors need. */
	public static Injector injector() {
		return Holder.INJECTOR;
	}

	private static final class Holder {
		private static final Injector INJECTOR = new SeriatimStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
