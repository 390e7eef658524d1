package dev.seriatim.model;

import static org.junit.jupiter.api.Assertions.assertSame;

import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.review.ReviewPackage;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.UsagePackage;

final class GeneratedPackagesTest {

	@Test
	void aContractReachesThePackagesItRefersTo() {
		assertSame(UsagePackage.eINSTANCE.getConsumer(), ContractPackage.eINSTANCE.getDocument_Consumers().getEType());
		assertSame(SeriesPackage.eINSTANCE.getPatchSeries(), ContractPackage.eINSTANCE.getDocument_Series().getEType());
	}

	@Test
	void anInitialisedPackageIsFoundByItsNamespace() {
		assertSame(ReviewPackage.eINSTANCE, EPackage.Registry.INSTANCE.getEPackage(ReviewPackage.eNS_URI));
	}
}
