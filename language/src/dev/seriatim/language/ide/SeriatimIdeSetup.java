package dev.seriatim.language.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import dev.seriatim.language.SeriatimRuntimeModule;
import dev.seriatim.language.SeriatimStandaloneSetup;

/** Sets the language up for a language server; found as a service by Xtext. */
public class SeriatimIdeSetup extends SeriatimStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new SeriatimRuntimeModule(), new SeriatimIdeModule()));
	}
}
