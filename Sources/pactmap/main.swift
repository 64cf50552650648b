print("pactmap")
